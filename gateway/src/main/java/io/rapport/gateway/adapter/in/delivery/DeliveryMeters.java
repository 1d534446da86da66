package io.rapport.gateway.adapter.in.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.domain.webhook.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Tells operators what becomes of deliveries. */
@ApplicationScoped
class DeliveryMeters {

  private static final Logger LOG = Logger.getLogger(DeliveryMeters.class);

  private final MeterRegistry metrics;
  private final Deliveries deliveries;

  DeliveryMeters(MeterRegistry metrics, Deliveries deliveries) {
    this.metrics = metrics;
    this.deliveries = deliveries;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("rapport.webhooks.waiting", this, DeliveryMeters::waiting)
        .description("Deliveries that wait for an attempt")
        .register(metrics);
  }

  /** An attempt is over. */
  void tried(Delivery delivery) {
    metrics.counter("rapport.webhooks.attempts", "outcome", outcome(delivery)).increment();
  }

  private static String outcome(Delivery delivery) {
    return switch (delivery.state()) {
      case Delivery.Delivered _ -> "delivered";
      case Delivery.Waiting _ -> "failed";
      case Delivery.GivenUp _ -> "given_up";
    };
  }

  private double waiting() {
    try {
      return deliveries.waiting();
    } catch (RuntimeException e) {
      LOG.debug("Cannot count what waits", e);
      return Double.NaN;
    }
  }
}
