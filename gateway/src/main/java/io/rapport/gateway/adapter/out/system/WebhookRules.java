package io.rapport.gateway.adapter.out.system;

import io.rapport.gateway.GatewayConfig;
import io.rapport.gateway.domain.webhook.DeliveryRules;
import io.rapport.gateway.domain.webhook.Reach;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The rules of delivery, as they are set. */
@Dependent
class WebhookRules {

  /** An attempt looks the host up, and calls it; then it is written down. */
  private static final int WAITS = 2;

  private static final Duration WRITING_DOWN = Duration.ofSeconds(10);

  @Produces
  @Singleton
  Reach reach(GatewayConfig config) {
    return config.webhooks().allowPrivateAddresses() ? Reach.ANYWHERE : Reach.PUBLIC;
  }

  @Produces
  @Singleton
  DeliveryRules rules(GatewayConfig config) {
    var webhooks = config.webhooks();
    return new DeliveryRules(
        webhooks.retryAfter(),
        webhooks.disableAfter(),
        webhooks.rotationGrace(),
        webhooks.timeout().multipliedBy(WAITS).plus(WRITING_DOWN));
  }
}
