package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a question was asked with, whether in its address or in its body.
 *
 * @param values by name; what is no list is one value
 */
record Parameters(Map<String, List<JsonNode>> values) {

  static Parameters of(UriInfo uri) {
    var values = new LinkedHashMap<String, List<JsonNode>>();
    uri.getQueryParameters()
        .forEach(
            (name, texts) ->
                values.put(name, texts.stream().<JsonNode>map(TextNode::valueOf).toList()));
    return new Parameters(values);
  }

  /**
   * What a request says in its body.
   *
   * @throws ProblemException for anything but a JSON object
   */
  static Parameters ofBody(@Nullable JsonNode body) {
    if (body == null) {
      throw ProblemException.of(Problem.Kind.MALFORMED, "A JSON object is expected here.");
    }
    return of(body);
  }

  /**
   * The members of a JSON object.
   *
   * @throws ProblemException for anything else
   */
  static Parameters of(JsonNode body) {
    if (!body.isObject()) {
      throw ProblemException.invalid("", "must be a JSON object");
    }
    var values = new LinkedHashMap<String, List<JsonNode>>();
    body.properties().forEach(member -> values.put(member.getKey(), list(member.getValue())));
    return new Parameters(values);
  }

  Set<String> names() {
    return values.keySet();
  }

  List<JsonNode> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  Parameters without(String name) {
    var others = new LinkedHashMap<>(values);
    others.remove(name);
    return new Parameters(others);
  }

  private static List<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).toList()
        : List.of(value);
  }
}
