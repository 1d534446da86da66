package io.rapport.survey.adapter.in.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.problems.ProblemException;
import io.rapport.survey.application.port.Responses.Position;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A place in the list of answers, as clients carry it. */
final class AnswerCursor {

  private AnswerCursor() {}

  static String after(Response response) {
    var position = Position.of(response);
    var text = position.startedAt() + "|" + position.response();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  static Position read(String cursor) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\\|", 2);
      return new Position(Instant.parse(parts[0]), new ResponseId(UUID.fromString(parts[1])));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw ProblemException.invalid("cursor", "is not one that this list gave");
    }
  }
}
