package io.rapport.gateway.domain.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * What an endpoint is sent, the same at every attempt.
 *
 * @param id tells a receiver whether it knows the message already
 * @param body JSON, as it is signed
 */
public record Message(UUID id, String type, String body) {

  private static final String TEST = "webhook.test";

  static Message of(UUID id, String type, Instant occurredAt, UUID project, String data) {
    return new Message(
        id,
        type,
        """
        {"type":"%s","timestamp":"%s","project":"%s","data":%s}"""
            .formatted(type, occurredAt, project, data));
  }

  /** A message that only says that messages arrive. */
  static Message test(UUID id, Webhook webhook, Instant now) {
    return of(id, TEST, now, webhook.project(), "{\"webhook\":\"" + webhook.id() + "\"}");
  }

  boolean isTest() {
    return type.equals(TEST);
  }
}
