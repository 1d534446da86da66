package io.rapport.gateway.adapter.in.http.front;

import io.rapport.gateway.GatewayConfig;
import io.rapport.problems.BodyLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large the bodies of the gateway's own API may be, also those that nobody has announced. */
@ApplicationScoped
class BodyLimitBeans {

  @Produces
  @Singleton
  BodyLimits bodyLimits(GatewayConfig config) {
    var most = config.maxApiBody().asLongValue();
    return new BodyLimits(most, most);
  }
}
