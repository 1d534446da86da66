package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.application.port.Responses.Position;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.response.ResponseId;
import java.time.Instant;
import java.util.UUID;

/** A place in the list of answers, as clients carry it. */
final class AnswerCursor {

  private AnswerCursor() {}

  static String after(Response response) {
    var position = Position.of(response);
    return Cursor.of(position.startedAt(), position.response());
  }

  static Position read(String cursor) {
    return Cursor.read(
        cursor,
        2,
        parts ->
            new Position(
                Instant.parse(parts.get(0)), new ResponseId(UUID.fromString(parts.get(1)))));
  }
}
