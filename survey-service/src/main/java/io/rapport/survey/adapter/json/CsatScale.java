package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How many points a CSAT scale has. */
enum CsatScale {
  FIVE(5),
  SEVEN(7);

  private final int points;

  CsatScale(int points) {
    this.points = points;
  }

  static CsatScale of(int points) {
    return Arrays.stream(values())
        .filter(scale -> scale.points == points)
        .findFirst()
        .orElseThrow();
  }

  @JsonValue
  int points() {
    return points;
  }

  @Override
  public String toString() {
    return Integer.toString(points);
  }
}
