package io.rapport.survey.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.problems.ProblemException;
import io.rapport.survey.application.port.Encounters.Position;
import io.rapport.survey.domain.response.Encounter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A place in the list of encounters, as clients carry it. */
final class EncounterCursor {

  private EncounterCursor() {}

  static String after(Encounter encounter) {
    var position = Position.of(encounter);
    var text = position.occurredAt() + "|" + position.kind() + "|" + position.id();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  static Position read(String cursor) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\\|", 3);
      return new Position(
          Instant.parse(parts[0]), Encounter.Kind.valueOf(parts[1]), UUID.fromString(parts[2]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw ProblemException.invalid("cursor", "is not one that this list gave");
    }
  }
}
