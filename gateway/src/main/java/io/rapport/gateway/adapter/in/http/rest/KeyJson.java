package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.gateway.domain.project.WriteKey;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A write key; it is no secret, so it is always shown. */
@Schema(name = "WriteKey")
record KeyJson(String id, String name, String writeKey, Instant createdAt) {

  static KeyJson from(WriteKey key) {
    return new KeyJson(key.id().toString(), key.name(), key.value(), key.createdAt());
  }
}
