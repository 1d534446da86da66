package io.rapport.metrics.adapter.in.kafka;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** JSON that travels as text inside a message. */
final class JsonText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTHING = "{}";

  private JsonText() {}

  /**
   * The object in this text, with these of its members; the others are looked at, but not kept.
   *
   * @throws NotUnderstood when there is none
   */
  static ObjectNode object(String field, String text, Set<String> members) {
    var object = JSON.createObjectNode();
    if (text.equals(NOTHING)) {
      return object;
    }
    try (var json = JSON.createParser(text)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          read(json, members, object);
        }
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new NotUnderstood("bad_json", field + " is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new NotUnderstood("bad_json", field + " is no JSON object");
  }

  private static void read(JsonParser json, Set<String> members, ObjectNode object)
      throws IOException {
    var name = json.currentName();
    json.nextToken();
    if (members.contains(name)) {
      object.set(name, json.<JsonNode>readValueAsTree());
    } else {
      json.skipChildren();
    }
  }
}
