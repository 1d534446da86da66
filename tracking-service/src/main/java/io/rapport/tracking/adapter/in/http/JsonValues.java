package io.rapport.tracking.adapter.in.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.rapport.tracking.domain.json.CleanText;
import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonArray;
import io.rapport.tracking.domain.json.JsonBoolean;
import io.rapport.tracking.domain.json.JsonNull;
import io.rapport.tracking.domain.json.JsonNumber;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Reads JSON values down to a depth; what is deeper is passed over. */
final class JsonValues {

  private final JsonParser parser;
  private boolean tooDeep;

  JsonValues(JsonParser parser) {
    this.parser = parser;
  }

  /** The value at the parser's token; empty when it is deeper than this. */
  Optional<Json> read(int depth) throws IOException {
    tooDeep = false;
    var value = value(depth);
    return tooDeep ? Optional.empty() : Optional.of(value);
  }

  private Json value(int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> depth == 0 ? passOver() : object(depth - 1);
      case START_ARRAY -> depth == 0 ? passOver() : array(depth - 1);
      case VALUE_STRING -> new JsonText(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
      case VALUE_TRUE -> JsonBoolean.TRUE;
      case VALUE_FALSE -> JsonBoolean.FALSE;
      case VALUE_NULL -> JsonNull.NULL;
      case VALUE_EMBEDDED_OBJECT, FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
          throw new IOException("No JSON value begins with " + parser.currentToken());
    };
  }

  private Json object(int depth) throws IOException {
    var fields = new LinkedHashMap<String, Json>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = CleanText.of(parser.currentName());
      parser.nextToken();
      fields.put(name, value(depth));
    }
    return new JsonObject(fields);
  }

  private Json array(int depth) throws IOException {
    var items = new ArrayList<Json>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth));
    }
    return new JsonArray(items);
  }

  private Json passOver() throws IOException {
    tooDeep = true;
    parser.skipChildren();
    return JsonNull.NULL;
  }
}
