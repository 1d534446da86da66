package io.rapport.tracking.adapter.in.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rapport.tracking.adapter.in.http.rate.Limit;
import io.rapport.tracking.domain.event.Accepted;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Reason;
import io.rapport.tracking.domain.event.Refused;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this service says to Prometheus. */
final class TrackingMetrics {

  private final MeterRegistry registry;
  private final Counter accepted;
  private final Map<Reason, Counter> refused;
  private final Timer acknowledged;

  TrackingMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.accepted =
        Counter.builder("rapport.tracking.events.accepted")
            .description("Events that the broker has and that count")
            .register(registry);
    this.refused =
        Stream.of(Reason.values())
            .collect(
                Collectors.toMap(
                    reason -> reason,
                    reason -> refusedCounter(reason, registry),
                    (one, _) -> one,
                    () -> new EnumMap<>(Reason.class)));
    this.acknowledged =
        Timer.builder("rapport.tracking.acknowledgement")
            .description("From the whole request to the broker's acknowledgement")
            .serviceLevelObjectives(
                Duration.ofMillis(2),
                Duration.ofMillis(5),
                Duration.ofMillis(10),
                Duration.ofMillis(25),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5))
            .register(registry);
  }

  Timer.Sample start() {
    return Timer.start(registry);
  }

  void recorded(List<Outcome> outcomes, Timer.Sample since) {
    since.stop(acknowledged);
    int counting = 0;
    for (var outcome : outcomes) {
      switch (outcome) {
        case Accepted _ -> counting++;
        case Refused(_, _, _, _, var refusal, _) -> count(refusal.reason());
      }
    }
    accepted.increment(counting);
  }

  /** A request that was refused as a whole, by the status of its answer; 503 is shed load. */
  void requestRefused(int status) {
    registry
        .counter("rapport.tracking.requests.refused", "status", Integer.toString(status))
        .increment();
  }

  /** A request that was refused because of this limit. */
  void limited(Limit limit) {
    registry.counter("rapport.tracking.requests.limited", "limit", limit.code()).increment();
  }

  private void count(Reason reason) {
    var counter = refused.get(reason);
    if (counter != null) {
      counter.increment();
    }
  }

  private static Counter refusedCounter(Reason reason, MeterRegistry registry) {
    return Counter.builder("rapport.tracking.events.refused")
        .description("Events that are recorded as refused")
        .tag("reason", reason.code())
        .register(registry);
  }
}
