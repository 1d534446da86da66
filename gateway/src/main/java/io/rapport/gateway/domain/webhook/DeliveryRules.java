package io.rapport.gateway.domain.webhook;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How long and how often delivery is tried.
 *
 * @param delays after the first, the second … failed attempt; then a message is given up
 * @param patience how long an endpoint may fail before it is switched off
 * @param grace how long a replaced secret still signs
 * @param lease longer than any attempt takes: after that somebody else tries
 */
public record DeliveryRules(
    List<Duration> delays, Duration patience, Duration grace, Duration lease) {

  /** Endpoints that failed together shall not be called together again. */
  private static final double JITTER = 0.2;

  public DeliveryRules {
    delays = List.copyOf(delays);
  }

  /**
   * How long to wait after so many failed attempts; empty when that were enough.
   *
   * @param asked what the endpoint asks for, which is granted up to the longest pause that there is
   * @param chance from 0 to 1
   */
  Optional<Duration> delayAfter(int attempts, Optional<Duration> asked, double chance) {
    return attempts > delays.size()
        ? Optional.empty()
        : Optional.of(
            stretched(
                longer(delays.get(attempts - 1), asked.map(this::granted).orElse(Duration.ZERO)),
                1 + JITTER * chance));
  }

  private Duration granted(Duration asked) {
    var longest = Collections.max(delays);
    return asked.compareTo(longest) < 0 ? asked : longest;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration stretched(Duration delay, double factor) {
    return Duration.ofMillis(Math.round(delay.toMillis() * factor));
  }
}
