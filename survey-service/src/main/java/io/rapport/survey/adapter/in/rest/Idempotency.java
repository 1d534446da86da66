package io.rapport.survey.adapter.in.rest;

import io.rapport.editing.IdempotencyKey;
import io.rapport.survey.application.authoring.CreateSurvey;
import java.util.Optional;

/** Reads the Idempotency-Key header. */
final class Idempotency {

  private Idempotency() {}

  /** The request under its key; the body is what it asks for. */
  static Optional<CreateSurvey.Request> request(Optional<String> header, Record body) {
    return IdempotencyKey.of(header, body)
        .map(key -> new CreateSurvey.Request(key.value(), key.digest()));
  }
}
