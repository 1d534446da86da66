package io.rapport.gateway.application.webhook;

import io.rapport.gateway.application.port.Chance;
import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.application.port.Webhooks;
import io.rapport.gateway.domain.webhook.Attempt;
import io.rapport.gateway.domain.webhook.Delivery;
import io.rapport.gateway.domain.webhook.DeliveryRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Gives deliveries out and takes what came of them, each in a transaction of its own. */
@ApplicationScoped
@Transactional
class DeliveryDesk {

  /** Of one webhook at once; a slow one then holds up only itself. */
  private static final int AT_ONCE = 8;

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final DeliveryRules rules;
  private final Chance chance;
  private final Clock clock;

  DeliveryDesk(
      Webhooks webhooks, Deliveries deliveries, DeliveryRules rules, Chance chance, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.rules = rules;
    this.chance = chance;
    this.clock = clock;
  }

  Optional<Deliveries.Claim> claim() {
    return deliveries.claim(clock.instant(), rules.lease(), AT_ONCE);
  }

  /**
   * Writes down what came of an attempt, and tells what the delivery is by it. A webhook that was
   * deleted in the meantime took its deliveries along.
   */
  Optional<Delivery> settle(Delivery delivery, Attempt attempt) {
    return webhooks
        .locked(delivery.webhook())
        .map(
            before -> {
              var settled = delivery.after(attempt, rules, chance.next());
              deliveries.settle(settled, attempt);
              var after = before.after(attempt, rules);
              if (!after.equals(before)) {
                webhooks.save(after);
              }
              return settled;
            });
  }

  void release(Deliveries.Claim claim) {
    deliveries.release(claim);
  }
}
