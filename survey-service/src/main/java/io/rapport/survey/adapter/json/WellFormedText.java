package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads strings that can be written again: {@code "\ud800"} alone is half a character, which no
 * UTF-8 holds. (Jackson itself refuses it in names.)
 */
public final class WellFormedText extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1L;

  public WellFormedText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      throw Unreadable.here(context, String.class, "must be a string");
    }
    return read(json, context);
  }

  static String read(JsonParser json, DeserializationContext context) throws IOException {
    var text = json.getText();
    if (text.codePoints().anyMatch(WellFormedText::isHalfACharacter)) {
      throw Unreadable.here(context, String.class, "must be whole Unicode characters");
    }
    return text;
  }

  private static boolean isHalfACharacter(int codePoint) {
    return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
  }
}
