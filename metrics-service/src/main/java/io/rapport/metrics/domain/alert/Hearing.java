package io.rapport.metrics.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When others want to be told.
 *
 * @param cooldown how long after being told of it nobody wants to be told again that it was raised
 * @param silentStart whether what is so already when it is first looked at is no news to them
 */
public record Hearing(Optional<QuietHours> quiet, Duration cooldown, boolean silentStart) {

  /** When that can be told which is known now. */
  public Instant from(Instant now, ZoneId zone) {
    return quiet.map(hours -> hours.over(now, zone)).orElse(now);
  }
}
