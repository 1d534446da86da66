package io.rapport.gateway.application.webhook;

import io.rapport.gateway.application.port.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets deliveries that are over and old, for what they hold is the customers' persons' own. */
@ApplicationScoped
@Transactional
public class ForgetDeliveries {

  private final Deliveries deliveries;
  private final Clock clock;

  ForgetDeliveries(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** How many were forgotten. */
  public int olderThan(Duration age) {
    return deliveries.forget(clock.instant().minus(age));
  }
}
