package io.rapport.metrics.domain.session;

import java.time.Duration;
import java.util.Optional;

/**
 * How events are cut into sessions.
 *
 * @param idle the longest gap that a session survives
 * @param cap how long after its start an event can still belong to a session
 * @param byClientId whether a session id that the client sent goes before all this
 */
public record SessionRule(Duration idle, Duration cap, boolean byClientId) {

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration CAP = Duration.ofHours(24);

  /** The preset's rule; empty for the one whose cuts are not there yet. */
  public static Optional<SessionRule> of(SessionPreset preset) {
    return switch (preset) {
      case DEFAULT, PLAUSIBLE, GA4, POSTHOG -> Optional.of(new SessionRule(IDLE, CAP, false));
      case CLIENT -> Optional.of(new SessionRule(IDLE, CAP, true));
      case MATOMO -> Optional.empty();
    };
  }
}
