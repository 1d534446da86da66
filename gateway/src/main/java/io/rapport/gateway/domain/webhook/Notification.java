package io.rapport.gateway.domain.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened in a project.
 *
 * @param data a JSON object
 */
public record Notification(
    UUID project, UUID id, NotificationType type, Instant occurredAt, String data) {

  /** What every endpoint is sent. */
  Message message() {
    return Message.of(id, type.code(), occurredAt, project, data);
  }
}
