package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A text, a number, true or false, or a list of them; numbers are kept as they are written. */
public record ScalarsJson(List<String> values) {

  private static final String NONE_OF_THEM =
      "must be a string, a number, true or false, or a list of them";

  private static final int MOST = 1_000;

  public ScalarsJson {
    values = List.copyOf(values);
  }

  @JsonCreator
  static ScalarsJson read(JsonNode json) {
    if (json.size() > MOST) {
      throw new IllegalArgumentException(NONE_OF_THEM);
    }
    var values = json.isArray() ? json.valueStream() : Stream.of(json);
    return new ScalarsJson(values.map(ScalarsJson::text).toList());
  }

  @JsonValue
  Object json() {
    return values.size() == 1 ? values.getFirst() : values;
  }

  private static String text(JsonNode value) {
    if (value.isTextual() || value.isNumber() || value.isBoolean()) {
      return value.asText();
    }
    throw new IllegalArgumentException(NONE_OF_THEM);
  }
}
