package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.editing.IdempotencyKey;
import io.rapport.gateway.application.port.Creations;
import io.rapport.gateway.domain.project.Identity;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the Idempotency-Key header. */
final class Idempotency {

  private Idempotency() {}

  /** The caller's key for this request, if there is one. */
  static Optional<Creations.Key> key(
      @Nullable String header, Identity caller, String path, Map<String, ?> body) {
    return IdempotencyKey.of(Optional.ofNullable(header), body)
        .map(key -> new Creations.Key(caller, path, key.value(), key.digest()));
  }
}
