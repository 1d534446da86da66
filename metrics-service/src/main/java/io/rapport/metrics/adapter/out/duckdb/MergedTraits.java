package io.rapport.metrics.adapter.out.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;

/** What somebody's traits are, after all that was said about them. */
final class MergedTraits {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 32 * 1024;
  private static final int AROUND_A_TRAIT = 4;

  private MergedTraits() {}

  /**
   * Of each trait the last value; a null takes it away. Where it is too much, what was said last
   * stays.
   *
   * @param said JSON objects, oldest first
   */
  static String of(List<String> said) {
    var merged = JSON.createObjectNode();
    var known = new HashSet<String>();
    int left = MOST_BYTES - AROUND_A_TRAIT;
    for (var text : said.reversed()) {
      for (var trait : object(text).properties()) {
        int size = size(trait.getKey()) + size(trait.getValue()) + AROUND_A_TRAIT;
        if (known.add(trait.getKey()) && !trait.getValue().isNull() && size <= left) {
          merged.set(trait.getKey(), trait.getValue());
          left -= size;
        }
      }
    }
    return merged.toString();
  }

  private static int size(String name) {
    return JSON.getNodeFactory().textNode(name).toString().getBytes(UTF_8).length;
  }

  private static int size(JsonNode value) {
    return value.toString().getBytes(UTF_8).length;
  }

  /** It was an object when it came in. */
  private static ObjectNode object(String text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode object ? object : JSON.createObjectNode();
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
