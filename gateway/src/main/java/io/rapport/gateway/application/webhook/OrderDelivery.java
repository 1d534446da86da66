package io.rapport.gateway.application.webhook;

import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.application.port.Ids;
import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.domain.webhook.Delivery;
import io.rapport.gateway.domain.webhook.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Has something delivered because an admin asks for it: a test, or what was tried before. */
@ApplicationScoped
@Transactional
public class OrderDelivery {

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Ids ids;
  private final Clock clock;

  OrderDelivery(Webhooks webhooks, Deliveries deliveries, Ids ids, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {}

  public record Ordered(Delivery delivery) implements Outcome {}

  public record NoSuchWebhook() implements Outcome {}

  public record NoSuchDelivery() implements Outcome {}

  /** Nothing is delivered to a disabled one. */
  public record WebhookDisabled() implements Outcome {}

  /** A message that says nothing but that it has arrived. */
  public Outcome test(UUID project, UUID id) {
    return webhooks
        .find(project, id)
        .map(webhook -> webhook.isEnabled() ? tested(webhook) : new WebhookDisabled())
        .orElseGet(NoSuchWebhook::new);
  }

  /** The same message once more, at once. */
  public Outcome again(UUID project, UUID id, UUID delivery) {
    return webhooks
        .find(project, id)
        .map(webhook -> webhook.isEnabled() ? repeated(webhook, delivery) : new WebhookDisabled())
        .orElseGet(NoSuchWebhook::new);
  }

  private Outcome tested(Webhook webhook) {
    var delivery = Delivery.test(webhook, ids.next(), now());
    deliveries.add(delivery);
    return new Ordered(delivery);
  }

  private Outcome repeated(Webhook webhook, UUID delivery) {
    var again = deliveries.locked(webhook.id(), delivery).map(found -> found.again(now()));
    again.ifPresent(deliveries::save);
    return again.<Outcome>map(Ordered::new).orElseGet(NoSuchDelivery::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
