package io.rapport.tracking.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the server's clock is ahead of the client's, the way of the request included.
 *
 * <p>Without {@code sentAt} nobody knows, and the client's time stands.
 */
public record ClockCorrection(Duration ahead) {

  public static ClockCorrection between(Optional<Instant> sentAt, Instant receivedAt) {
    return new ClockCorrection(
        sentAt.map(sent -> Duration.between(sent, receivedAt)).orElse(Duration.ZERO));
  }

  public Instant correct(Instant clientTime) {
    return clientTime.plus(ahead);
  }
}
