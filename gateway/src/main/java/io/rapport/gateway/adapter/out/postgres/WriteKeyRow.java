package io.rapport.gateway.adapter.out.postgres;

import io.rapport.gateway.domain.project.WriteKey;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** A row of write_key. */
@Embeddable
record WriteKeyRow(UUID id, String name, String value, Instant createdAt) {

  static WriteKeyRow from(WriteKey key) {
    return new WriteKeyRow(key.id(), key.name(), key.value(), key.createdAt());
  }

  WriteKey toWriteKey() {
    return new WriteKey(id, name, value, createdAt);
  }
}
