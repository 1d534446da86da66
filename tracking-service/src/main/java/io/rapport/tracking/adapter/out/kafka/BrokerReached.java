package io.rapport.tracking.adapter.out.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready once the producer has found the topics, and from then on: a broker that goes away later is
 * answered with 503 by the service itself, which no load balancer does better.
 */
@Readiness
@ApplicationScoped
class BrokerReached implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(BrokerReached.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final EventProducer producer;
  private final Thread looking =
      Thread.ofVirtual().name("broker-reached").unstarted(this::awaitTopics);
  private volatile boolean reached;

  BrokerReached(EventProducer producer) {
    this.producer = producer;
  }

  void start(@Observes StartupEvent started) {
    looking.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    looking.interrupt();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("event-log").status(reached).build();
  }

  private void awaitTopics() {
    try {
      look();
    } catch (InterruptedException e) {
      LOG.debug("Stopped before the broker was reached", e);
    }
  }

  void look() throws InterruptedException {
    while (!producer.knowsTopics()) {
      Thread.sleep(LOOK_EVERY);
    }
    reached = true;
  }
}
