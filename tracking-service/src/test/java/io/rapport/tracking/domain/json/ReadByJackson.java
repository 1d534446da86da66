package io.rapport.tracking.domain.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The same values, read by a parser that the world has tried: what ours is held against. */
final class ReadByJackson {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

  private ReadByJackson() {}

  /** Empty when it is no JSON. */
  static Optional<Json> value(byte[] text) {
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      var value = value(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private static Json value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonText(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
      case VALUE_TRUE -> JsonBoolean.TRUE;
      case VALUE_FALSE -> JsonBoolean.FALSE;
      case VALUE_NULL -> JsonNull.NULL;
      case null, default -> throw new IOException("No JSON value begins here");
    };
  }

  private static Json object(JsonParser parser) throws IOException {
    var fields = new LinkedHashMap<String, Json>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = CleanText.of(parser.currentName());
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return new JsonObject(fields);
  }

  private static Json array(JsonParser parser) throws IOException {
    var items = new ArrayList<Json>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new JsonArray(items);
  }
}
