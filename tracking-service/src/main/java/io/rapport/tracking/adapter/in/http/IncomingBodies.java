package io.rapport.tracking.adapter.in.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.rapport.tracking.TrackingConfig;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The requests under way, none of which may send its body for ever: a client that sends a byte now
 * and then is never idle, and holds its place.
 */
@ApplicationScoped
class IncomingBodies {

  private static final long LOOK_EVERY_MILLIS = TimeUnit.SECONDS.toMillis(1);

  private final BytesUnderWay underWay;
  private final long within;
  private final Set<IncomingBody> open = ConcurrentHashMap.newKeySet();
  private final Counter slow;

  IncomingBodies(TrackingConfig config, MeterRegistry registry) {
    this.underWay = new BytesUnderWay(config.maxBytesUnderWay().asLongValue());
    this.within = config.bodyWithin().toNanos();
    this.slow =
        Counter.builder("rapport.tracking.requests.slow")
            .description("Requests whose client sent too slowly, and was hung up on")
            .register(registry);
    Gauge.builder("rapport.tracking.requests.under.way", open, Set::size)
        .description("Requests that are being read or wait for the broker")
        .register(registry);
    Gauge.builder("rapport.tracking.under.way", underWay, BytesUnderWay::held)
        .description("Bytes of requests under way")
        .baseUnit("bytes")
        .register(registry);
  }

  void watch(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(LOOK_EVERY_MILLIS, _ -> hangUpOnTheSlow());
  }

  /** The body of this request, which is under way until it is answered. */
  IncomingBody of(RoutingContext exchange, Endpoint endpoint) {
    var body = new IncomingBody(exchange.request(), endpoint.maxBytes(), underWay);
    open.add(body);
    exchange.addEndHandler(_ -> end(body));
    return body;
  }

  private void end(IncomingBody body) {
    open.remove(body);
    body.release();
  }

  private void hangUpOnTheSlow() {
    for (var body : open) {
      if (body.isSlowerThan(within)) {
        slow.increment();
        body.hangUp();
      }
    }
  }
}
