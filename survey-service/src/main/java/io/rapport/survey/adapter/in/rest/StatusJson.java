package io.rapport.survey.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonValue;
import io.rapport.problems.ProblemException;
import io.rapport.survey.domain.followup.Status;
import java.util.Arrays;
import java.util.Locale;

/** How far members are with an answer, as it is written. */
enum StatusJson {
  OPEN,
  IN_PROGRESS,
  RESOLVED,
  DISMISSED;

  static StatusJson from(Status status) {
    return valueOf(status.name());
  }

  /** As it stands in a query. */
  static StatusJson named(String text) {
    return Arrays.stream(values())
        .filter(status -> status.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "status", "must be one of open, in_progress, resolved, dismissed"));
  }

  Status toDomain() {
    return Status.valueOf(name());
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
