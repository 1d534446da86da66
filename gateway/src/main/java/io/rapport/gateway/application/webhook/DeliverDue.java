package io.rapport.gateway.application.webhook;

import io.rapport.gateway.application.port.Courier;
import io.rapport.gateway.application.port.Deliveries;
import io.rapport.gateway.domain.webhook.Attempt;
import io.rapport.gateway.domain.webhook.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Delivers what is due, of one webhook at a time. Nothing is open in the database while an endpoint
 * is called; a crash in between has others call it again with the same message.
 */
@ApplicationScoped
public class DeliverDue {

  private final DeliveryDesk desk;
  private final Courier courier;
  private final Clock clock;

  DeliverDue(DeliveryDesk desk, Courier courier, Clock clock) {
    this.desk = desk;
    this.courier = courier;
    this.clock = clock;
  }

  /** Takes what is due of some webhook, if anything is; it must then be {@link #deliver}ed. */
  public Optional<Deliveries.Claim> claim() {
    return desk.claim();
  }

  /**
   * Calls the endpoint, with all deliveries together, and tells what they are by it.
   *
   * @throws ExecutionException if it could not be written down what came of one; the claim is then
   *     left to end by itself, so that the endpoint is not called without a pause
   */
  public List<Delivery> deliver(Deliveries.Claim claim)
      throws InterruptedException, ExecutionException {
    var settled = new ArrayList<Delivery>();
    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          claim.due().stream()
              .<Callable<Optional<Delivery>>>map(delivery -> () -> deliver(claim, delivery))
              .toList();
      for (var call : together.invokeAll(calls)) {
        call.get().ifPresent(settled::add);
      }
    }
    desk.release(claim);
    return settled;
  }

  private Optional<Delivery> deliver(Deliveries.Claim claim, Delivery delivery) {
    var webhook = claim.webhook();
    var begin = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var result =
        courier.bring(
            new Courier.Parcel(
                webhook.target().url(), delivery.message(), begin, webhook.secrets().at(begin)));
    var took = Duration.between(begin, clock.instant()).truncatedTo(ChronoUnit.MILLIS);
    return desk.settle(delivery, new Attempt(delivery.attempts() + 1, begin, took, result));
  }
}
