package io.rapport.metrics.adapter.in.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON that travels as text inside a message. */
final class JsonText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTHING = "{}";

  private JsonText() {}

  /**
   * The object in this text.
   *
   * @throws NotUnderstood when there is none
   */
  static JsonNode object(String field, String text) {
    if (text.equals(NOTHING)) {
      return JSON.createObjectNode();
    }
    try {
      var json = JSON.readTree(text);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw new NotUnderstood("bad_json", field + " is no JSON: " + e.getOriginalMessage());
    }
    throw new NotUnderstood("bad_json", field + " is no JSON object");
  }
}
