package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.question.TextQuestion;

/** How much room there is for an answer. */
public enum TextSizeJson {
  @JsonProperty("short")
  SHORT,
  @JsonProperty("long")
  LONG;

  static TextSizeJson from(TextQuestion.Size size) {
    return valueOf(size.name());
  }

  TextQuestion.Size toDomain() {
    return TextQuestion.Size.valueOf(name());
  }
}
