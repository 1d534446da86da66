package io.rapport.gateway.domain.webhook;

import io.rapport.gateway.domain.webhook.Webhook.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Webhooks and what goes to them, to talk about. */
public final class WebhookExamples {

  public static final Instant NOW = Instant.parse("2026-03-29T08:00:00Z");

  public static final DeliveryRules RULES =
      new DeliveryRules(
          List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)),
          Duration.ofDays(5),
          Duration.ofHours(24),
          Duration.ofMinutes(2));

  private WebhookExamples() {}

  public static Webhook webhookOf(UUID project) {
    return Webhook.create(
        UUID.randomUUID(), project, target("https://crm.example/hooks"), true, secret(1), NOW);
  }

  public static Target target(String url) {
    return new Target(url(url), Set.of(NotificationType.ANSWER_COMPLETED), "To the CRM");
  }

  public static EndpointUrl url(String url) {
    return ((EndpointUrl.Read) EndpointUrl.of(url)).url();
  }

  public static Secret secret(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Secret.of(bytes);
  }

  public static Notification completed(UUID project) {
    return new Notification(
        project,
        UUID.randomUUID(),
        NotificationType.ANSWER_COMPLETED,
        NOW,
        "{\"responseId\":\"019d389f-f3e0-701c-80de-5170e0000006\"}");
  }

  public static Delivery deliveryTo(Webhook webhook) {
    return Delivery.of(completed(webhook.project()), UUID.randomUUID(), webhook.id(), NOW);
  }

  public static Attempt attempt(int number, Instant at, Attempt.Result result) {
    return new Attempt(number, at, Duration.ofMillis(20), result);
  }
}
