package io.rapport.metrics.adapter.in.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * How many persons wait to be sealed, for whoever looks at meters often: counting them is work for
 * the store while they are many, so the number may be some seconds old. That there are none is
 * never said of what was.
 */
final class UnsealedPersons {

  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  private final LongSupplier counting;
  private final InstantSource clock;
  private Instant counted = Instant.EPOCH;
  private long persons;

  UnsealedPersons(LongSupplier counting, InstantSource clock) {
    this.counting = counting;
    this.clock = clock;
  }

  synchronized long count() {
    var now = clock.instant();
    if (persons == 0 || !now.isBefore(counted.plus(GOOD_FOR))) {
      persons = counting.getAsLong();
      counted = now;
    }
    return persons;
  }
}
