package io.rapport.tracking.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an event happened.
 *
 * @param timestamp by the server's clock
 * @param clamped whether the client said a time in the future, so that the time of receipt stands
 * @param original as the client said it
 */
public record Timing(
    Instant timestamp, boolean clamped, Optional<Instant> original, Optional<Instant> sentAt) {

  /** How far in the future a time may lie. */
  static final Duration FUTURE = Duration.ofHours(1);

  public static Timing of(
      Optional<Instant> original, Optional<Instant> sentAt, Instant receivedAt) {
    var corrected =
        original.map(ClockCorrection.between(sentAt, receivedAt)::correct).orElse(receivedAt);
    return corrected.isAfter(receivedAt.plus(FUTURE))
        ? new Timing(receivedAt, true, original, sentAt)
        : new Timing(corrected, false, original, sentAt);
  }
}
