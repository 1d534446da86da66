package io.rapport.gateway.adapter.in.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.gateway.GatewayConfig;
import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.application.webhook.DeliverDue;
import io.rapport.gateway.application.webhook.ForgetDeliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Looks for what is due, for ever, and calls several endpoints at once. */
@ApplicationScoped
class DeliveryRounds {

  private static final Logger LOG = Logger.getLogger(DeliveryRounds.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);
  private static final Duration STOP = Duration.ofSeconds(2);

  private final DeliverDue deliverDue;
  private final ForgetDeliveries forgetDeliveries;
  private final DeliveryMeters meters;
  private final GatewayConfig.Webhooks config;
  private final Semaphore places;
  private final Thread thread;
  private Instant forgetNext = Instant.EPOCH;

  DeliveryRounds(
      DeliverDue deliverDue,
      ForgetDeliveries forgetDeliveries,
      DeliveryMeters meters,
      GatewayConfig config) {
    this.deliverDue = deliverDue;
    this.forgetDeliveries = forgetDeliveries;
    this.meters = meters;
    this.config = config.webhooks();
    this.places = new Semaphore(this.config.endpointsAtOnce());
    this.thread = Thread.ofPlatform().name("webhooks").daemon().unstarted(this::lookForEver);
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  /** What is under way then is called again after the next start, or by another replica. */
  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.interrupt();
    thread.join(STOP);
  }

  private void lookForEver() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        look();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        // Whatever it is: without this thread nothing would be delivered any more.
        LOG.warn("Cannot look for what is due, trying again", e);
        pause();
      }
    }
  }

  private void look() throws InterruptedException {
    forgetFromTimeToTime();
    places.acquire();
    boolean found = false;
    try {
      var claim = deliverDue.claim();
      found = claim.isPresent();
      claim.ifPresent(this::deliver);
    } finally {
      if (!found) {
        places.release();
      }
    }
    if (!found) {
      Thread.sleep(LOOK_EVERY);
    }
  }

  private void deliver(Deliveries.Claim claim) {
    Thread.ofVirtual()
        .name("webhook-" + claim.webhook().id())
        .start(
            () -> {
              try {
                deliverDue.deliver(claim).forEach(meters::tried);
              } catch (ExecutionException e) {
                LOG.warnf(e, "Cannot write down a delivery: webhook=%s", claim.webhook().id());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                places.release();
              }
            });
  }

  private void forgetFromTimeToTime() {
    var now = Instant.now();
    if (!now.isBefore(forgetNext)) {
      forgetNext = now.plus(FORGET_EVERY);
      int forgotten = forgetDeliveries.olderThan(config.keep());
      LOG.debugf("Forgot old deliveries: count=%d", forgotten);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
