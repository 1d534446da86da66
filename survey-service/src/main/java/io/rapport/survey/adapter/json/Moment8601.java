package io.rapport.survey.adapter.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment as RFC 3339 writes it, with any offset. */
public record Moment8601(Instant value) {

  @JsonCreator
  static Moment8601 parse(String text) {
    try {
      return new Moment8601(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a time such as 2026-01-31T09:00:00Z", e);
    }
  }

  @JsonValue
  public String text() {
    return value.toString();
  }
}
