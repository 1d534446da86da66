package io.rapport.survey.application.port;

import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.survey.SurveyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every showing and dismissal. */
public interface Encounters {

  /**
   * Keeps an encounter.
   *
   * @return false when one of its kind and id is kept already
   */
  boolean keep(Encounter encounter);

  /** Those with a survey that come after the position, the earliest first. */
  List<Encounter> page(SurveyId survey, Optional<Position> after, int atMost);

  /** Where an encounter stands among those with its survey; it never moves. */
  record Position(Instant occurredAt, Encounter.Kind kind, UUID id) {

    public static Position of(Encounter encounter) {
      return new Position(encounter.occurredAt(), encounter.kind(), encounter.id());
    }
  }
}
