package io.rapport.gateway.domain.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long and how often delivery is tried.
 *
 * @param delays after the first, the second … failed attempt; then a message is given up
 * @param patience how long an endpoint may fail before it is switched off
 * @param grace how long a replaced secret still signs
 */
public record DeliveryRules(List<Duration> delays, Duration patience, Duration grace) {

  /** Endpoints that failed together shall not be called together again. */
  private static final double JITTER = 0.2;

  public DeliveryRules {
    delays = List.copyOf(delays);
  }

  /**
   * How long to wait after so many failed attempts; empty when that were enough.
   *
   * @param chance from 0 to 1
   */
  Optional<Duration> delayAfter(int attempts, double chance) {
    return attempts > delays.size()
        ? Optional.empty()
        : Optional.of(stretched(delays.get(attempts - 1), 1 + JITTER * chance));
  }

  private static Duration stretched(Duration delay, double factor) {
    return Duration.ofMillis(Math.round(delay.toMillis() * factor));
  }
}
