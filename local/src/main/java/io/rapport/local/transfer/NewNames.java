package io.rapport.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What has another id in the copy. Ids are found wherever they stand, also within a text such as
 * the filter segment:eq:ID: they are made by chance, and nothing else looks like one.
 */
record NewNames(Map<String, String> byOld) {

  NewNames {
    byOld = Map.copyOf(byOld);
  }

  /** The one id. */
  String of(String old) {
    return byOld.getOrDefault(old, old);
  }

  /** The same, with the ids of the copy. */
  JsonNode in(JsonNode said) {
    return switch (said) {
      case ObjectNode object -> {
        var renamed = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> renamed.set(member.getKey(), in(member.getValue())));
        yield renamed;
      }
      case ArrayNode array -> {
        var renamed = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> renamed.add(in(item)));
        yield renamed;
      }
      default -> said.isTextual() ? JsonNodeFactory.instance.textNode(in(said.textValue())) : said;
    };
  }

  private String in(String text) {
    var renamed = text;
    for (var name : byOld.entrySet()) {
      renamed = renamed.replace(name.getKey(), name.getValue());
    }
    return renamed;
  }
}
