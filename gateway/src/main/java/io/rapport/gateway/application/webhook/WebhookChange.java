package io.rapport.gateway.application.webhook;

import io.rapport.gateway.domain.webhook.Webhook;

/** What became of a wish to change a webhook. */
public sealed interface WebhookChange {

  record Changed(Webhook webhook) implements WebhookChange {}

  record NoSuchWebhook() implements WebhookChange {}

  /** Somebody else has changed it. */
  record Stale() implements WebhookChange {}

  /** Its URL is not one that may be called. */
  record OutOfReach(String reason) implements WebhookChange {}
}
