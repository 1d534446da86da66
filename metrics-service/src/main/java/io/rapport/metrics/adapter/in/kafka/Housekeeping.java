package io.rapport.metrics.adapter.in.kafka;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Has the store tidied now and then, by the one thread that writes to it. */
final class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final AnalyticsStore store;
  private final InstantSource clock;
  private Instant due = Instant.EPOCH;

  Housekeeping(AnalyticsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A store that cannot be tidied is no reason to read nothing into it. */
  void whenDue() {
    var now = clock.instant();
    if (now.isBefore(due)) {
      return;
    }
    due = now.plus(EVERY);
    try {
      store.tidy(now);
    } catch (StoreUnavailable e) {
      LOG.error("The store was not tidied, the next try is in an hour", e);
    }
  }
}
