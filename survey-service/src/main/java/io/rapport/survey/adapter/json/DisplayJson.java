package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapport.survey.domain.question.Display;

/** How the points of a scale are drawn. */
public enum DisplayJson {
  @JsonProperty("numbers")
  NUMBERS,
  @JsonProperty("stars")
  STARS,
  @JsonProperty("faces")
  FACES;

  static DisplayJson from(Display display) {
    return valueOf(display.name());
  }

  Display toDomain() {
    return Display.valueOf(name());
  }
}
