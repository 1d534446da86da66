package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.port.Encounters.Position;
import io.rapport.survey.domain.response.Encounter;
import java.time.Instant;
import java.util.UUID;

/** A place in the list of encounters, as clients carry it. */
final class EncounterCursor {

  private EncounterCursor() {}

  static String after(Encounter encounter) {
    var position = Position.of(encounter);
    return Cursor.of(position.occurredAt(), position.kind(), position.id());
  }

  static Position read(String cursor) {
    return Cursor.read(
        cursor,
        3,
        parts ->
            new Position(
                Instant.parse(parts.get(0)),
                Encounter.Kind.valueOf(parts.get(1)),
                UUID.fromString(parts.get(2))));
  }
}
