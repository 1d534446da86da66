package io.rapport.metrics.application.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How much waits to be stored. While it is much, or nobody knows, whatever can wait lets it go
 * first; but nothing waits for ever, since it may stay much for days.
 */
@ApplicationScoped
public class Backlog {

  /** What is stored in about a second. */
  private static final long MUCH = 50_000;

  /** The last of a backlog goes first as well: what has waited for it would be in its way. */
  private static final long LITTLE = 5_000;

  /** Of each round of so much time the backlog goes first for the longest part. */
  private static final Duration ROUND = Duration.ofMinutes(10);

  private static final Duration FIRST = Duration.ofMinutes(8);

  /**
   * Whoever reads says it several times a second. Who was not heard of for so long slept, with the
   * whole machine perhaps, and all that is due since then is due at once when it wakes.
   */
  private static final Duration HEARD = Duration.ofSeconds(10);

  /** Who wakes says first what the broker answered before the sleep. */
  private static final Duration BELIEVED = Duration.ofSeconds(2);

  private final InstantSource clock;
  private volatile Instant saidAt = Instant.MIN;
  private volatile Instant heardSince = Instant.MIN;
  private volatile Optional<Instant> muchSince = Optional.empty();

  public Backlog(InstantSource clock) {
    this.clock = clock;
  }

  /** That so many messages wait. */
  public void is(long messages) {
    var now = clock.instant();
    if (isSilent(now)) {
      heardSince = now;
    }
    saidAt = now;
    if (messages < LITTLE) {
      muchSince = Optional.empty();
    } else if (messages >= MUCH && muchSince.isEmpty()) {
      muchSince = Optional.of(now);
    }
  }

  public boolean isMuch() {
    return muchSince.isPresent();
  }

  /** Whether what can wait has to. */
  public boolean goesFirst() {
    var now = clock.instant();
    return isSilent(now)
        || now.isBefore(heardSince.plus(BELIEVED))
        || muchSince
            .map(since -> Duration.between(since, now))
            .filter(lasting -> lasting.toMillis() % ROUND.toMillis() < FIRST.toMillis())
            .isPresent();
  }

  private boolean isSilent(Instant now) {
    return now.minus(HEARD).isAfter(saidAt);
  }
}
