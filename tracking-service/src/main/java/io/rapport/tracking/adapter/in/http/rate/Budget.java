package io.rapport.tracking.adapter.in.http.rate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What may be used up: it fills itself at a rate, up to so much. */
sealed interface Budget {

  /** Uses up one, if there is one. */
  boolean take();

  /** Uses up so many whether or not they are there; what is missing is a debt. */
  void charge(long more);

  /** When there is one again; at least one second. */
  long secondsUntilNext();

  /**
   * A budget of this rate.
   *
   * @param perSecond without limit when 0
   * @param burst how many seconds' worth may be used at once
   */
  static Budget of(long perSecond, Duration burst, TimeMeter clock) {
    return perSecond == 0 ? new Endless() : new Limited(bucket(perSecond, burst, clock));
  }

  private static Bucket bucket(long perSecond, Duration burst, TimeMeter clock) {
    long capacity = Math.max(1, perSecond * burst.toMillis() / 1000);
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .withCustomTimePrecision(clock)
        // Hardly ever do two event loops meet here; the lock-free one copies its state each time.
        .withSynchronizationStrategy(SynchronizationStrategy.SYNCHRONIZED)
        .build();
  }

  /** Nobody counts. */
  record Endless() implements Budget {

    @Override
    public boolean take() {
      return true;
    }

    @Override
    public void charge(long more) {}

    @Override
    public long secondsUntilNext() {
      return 1;
    }
  }

  /** Counted in a bucket. */
  record Limited(Bucket bucket) implements Budget {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    @Override
    public boolean take() {
      return bucket.tryConsume(1);
    }

    @Override
    public void charge(long more) {
      bucket.consumeIgnoringRateLimits(more);
    }

    @Override
    public long secondsUntilNext() {
      long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
      return Math.max(1, Math.ceilDiv(nanos, NANOS));
    }
  }
}
