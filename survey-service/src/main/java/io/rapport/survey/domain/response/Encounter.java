package io.rapport.survey.domain.response;

import java.time.Instant;
import java.util.UUID;

/**
 * A person met a survey without answering it.
 *
 * @param id made by the client where it may send the same thing again
 */
public record Encounter(
    Kind kind,
    UUID id,
    Occasion occasion,
    Respondent respondent,
    Instant occurredAt,
    Instant recordedAt) {

  /** What happened. */
  public enum Kind {
    SHOWN,
    DISMISSED
  }
}
