package io.rapport.metrics.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.problems.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a question was asked with, whether in its address or in its body. */
record Parameters(Map<String, List<String>> values) {

  static Parameters of(UriInfo uri) {
    return new Parameters(new LinkedHashMap<>(uri.getQueryParameters()));
  }

  /**
   * The members of a JSON object: strings, numbers, booleans and lists of them.
   *
   * @throws ProblemException for anything else
   */
  static Parameters of(JsonNode body) {
    if (!body.isObject()) {
      throw ProblemException.invalid("", "must be a JSON object");
    }
    var values = new LinkedHashMap<String, List<String>>();
    body.properties().forEach(member -> values.put(member.getKey(), texts(member)));
    return new Parameters(values);
  }

  Set<String> names() {
    return values.keySet();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  Parameters without(String name) {
    var others = new LinkedHashMap<>(values);
    others.remove(name);
    return new Parameters(others);
  }

  private static List<String> texts(Map.Entry<String, JsonNode> member) {
    var value = member.getValue();
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(element -> text(member.getKey(), element))
            .toList()
        : List.of(text(member.getKey(), value));
  }

  private static String text(String name, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw ProblemException.invalid(name, "must be a string, a number or a list of strings");
    }
    return value.asText();
  }
}
