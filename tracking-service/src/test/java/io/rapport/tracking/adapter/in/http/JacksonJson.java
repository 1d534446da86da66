package io.rapport.tracking.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.rapport.tracking.domain.json.CleanText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as Jackson understands it, as plain values: the other opinion. */
final class JacksonJson {

  /** Far beyond what is read here. */
  private static final JsonFactory ANY = limitedTo(10_000);

  /** Well within. */
  private static final JsonFactory SENSIBLE = limitedTo(900);

  /** Numbers by their digits, true, false and null. */
  private record Word(String text) {}

  private JacksonJson() {}

  /** The one value in the text; empty when it is no JSON. */
  static Optional<Object> read(byte[] text) {
    return read(text, ANY);
  }

  /** Whether it is JSON with fewer levels and digits than anybody needs. */
  static boolean isSensible(byte[] text) {
    return read(text, SENSIBLE).isPresent();
  }

  private static Optional<Object> read(byte[] text, JsonFactory json) {
    // As text: of bytes Jackson refuses names with half a surrogate pair.
    try (var parser = json.createParser(new String(text, UTF_8))) {
      parser.nextToken();
      var value = value(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static JsonFactory limitedTo(int most) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(most).maxNumberLength(most).build())
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
        .build();
  }

  private static Object value(JsonParser parser) throws IOException {
    var token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(parser);
    }
    if (token == JsonToken.START_ARRAY) {
      return array(parser);
    }
    if (token == null) {
      throw new IOException("Nothing is there");
    }
    return token == JsonToken.VALUE_STRING
        ? CleanText.of(parser.getText())
        : new Word(parser.getText());
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = CleanText.of(parser.currentName());
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    var items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return items;
  }
}
