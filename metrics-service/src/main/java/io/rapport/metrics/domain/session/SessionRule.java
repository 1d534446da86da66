package io.rapport.metrics.domain.session;

import io.rapport.metrics.domain.selection.Selector;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How events are cut into sessions, and what is done in them.
 *
 * @param zone where the days begin that some presets cut at
 * @param actionEvents which track events are actions, beside pages and screens
 * @param goals whoever reaches one has not just looked in, by the presets that know goals
 */
public record SessionRule(
    SessionPreset preset, ZoneId zone, Set<String> actionEvents, List<Selector> goals) {

  /** The longest gap that a session survives. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  private static final Duration CAP = Duration.ofHours(24);

  public SessionRule {
    actionEvents = Set.copyOf(actionEvents);
    goals = List.copyOf(goals);
  }

  /** The longest gap that a session survives. */
  public Duration idle() {
    return IDLE;
  }

  /** How long after its start an event can still belong to a session; empty for ever. */
  public Optional<Duration> cap() {
    return switch (preset) {
      case DEFAULT, PLAUSIBLE, GA4, POSTHOG, CLIENT -> Optional.of(CAP);
      // Midnight ends it, and the longest day has 25 hours.
      case MATOMO -> Optional.empty();
    };
  }

  /** Whether goals say anything of its sessions. */
  public boolean knowsGoals() {
    return preset == SessionPreset.GA4;
  }

  /** Whether a session id that the client sent goes before all this. */
  public boolean takesClientIds() {
    return preset == SessionPreset.CLIENT;
  }

  /** Whether midnight in the zone ends a session. */
  public boolean cutsAtMidnight() {
    return preset == SessionPreset.MATOMO;
  }

  /** Whether another campaign opens a new session. */
  public boolean cutsAtCampaigns() {
    return preset == SessionPreset.MATOMO;
  }
}
