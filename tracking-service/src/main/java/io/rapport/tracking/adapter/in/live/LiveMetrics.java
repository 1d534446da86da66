package io.rapport.tracking.adapter.in.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;

/** What the live view says to Prometheus. */
final class LiveMetrics {

  private final Counter shown;
  private final Counter left;

  LiveMetrics(MeterRegistry registry, Collection<?> streams) {
    this.shown =
        Counter.builder("rapport.tracking.live.shown")
            .description("Events that were shown to somebody who watches")
            .register(registry);
    this.left =
        Counter.builder("rapport.tracking.live.left")
            .description("Events that were left out because of a flood or a slow reader")
            .register(registry);
    Gauge.builder("rapport.tracking.live.streams", streams, Collection::size)
        .description("How many watch")
        .register(registry);
  }

  void shown() {
    shown.increment();
  }

  void left(long count) {
    left.increment((double) count);
  }
}
