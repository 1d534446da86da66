package io.rapport.gateway.adapter.out.system;

import io.rapport.gateway.GatewayConfig;
import io.rapport.gateway.domain.webhook.DeliveryRules;
import io.rapport.gateway.domain.webhook.Reach;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The rules of delivery, as they are set. */
@Dependent
class WebhookRules {

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
        webhooks.retryAfter(), webhooks.disableAfter(), webhooks.rotationGrace());
  }
}
