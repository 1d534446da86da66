package io.rapport.gateway.application.webhook;

import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.application.port.Ids;
import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.domain.webhook.Delivery;
import io.rapport.gateway.domain.webhook.Notification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Leaves notifications for every webhook that asked for them; a repeated one changes nothing. */
@ApplicationScoped
@Transactional
public class PassOnNotification {

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Ids ids;
  private final Clock clock;

  PassOnNotification(Webhooks webhooks, Deliveries deliveries, Ids ids, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.ids = ids;
    this.clock = clock;
  }

  public void passOn(List<Notification> notifications) {
    notifications.forEach(this::passOn);
  }

  private void passOn(Notification notification) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    webhooks.of(notification.project()).stream()
        .filter(webhook -> webhook.isEnabled())
        .filter(webhook -> webhook.target().types().contains(notification.type()))
        .map(webhook -> Delivery.of(notification, ids.next(), webhook.id(), now))
        .forEach(deliveries::add);
  }
}
