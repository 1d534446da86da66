package io.rapport.gateway.domain.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A customer's endpoint, and what it is told.
 *
 * @param edition grows with every change that an admin makes
 */
public record Webhook(
    UUID id,
    UUID project,
    int edition,
    Target target,
    State state,
    Secrets secrets,
    Instant createdAt) {

  /** More than anybody needs, and few enough to look at. */
  public static final int MOST_IN_A_PROJECT = 20;

  /**
   * What an admin says of it.
   *
   * @param types what it asks for
   */
  public record Target(EndpointUrl url, Set<NotificationType> types, String description) {
    public Target {
      types = Set.copyOf(types);
    }
  }

  /** Whether it is called. */
  public sealed interface State {}

  /**
   * It is.
   *
   * @param failingSince since when no message arrived
   */
  public record Enabled(Optional<Instant> failingSince) implements State {}

  /** It is not, until an admin enables it again. */
  public record Disabled(Reason reason, Instant at) implements State {}

  /** Why a webhook is disabled. */
  public enum Reason {
    BY_ADMIN,
    /** The endpoint answered 410. */
    GONE,
    /** Nothing arrived for days. */
    FAILING
  }

  public static Webhook create(
      UUID id, UUID project, Target target, boolean enabled, Secret secret, Instant now) {
    var state = enabled ? working() : new Disabled(Reason.BY_ADMIN, now);
    return new Webhook(id, project, 1, target, state, Secrets.of(secret), now);
  }

  /** As an admin wants it; enabling forgets what was wrong before. */
  public Webhook changed(Target newTarget, boolean enabled, Instant now) {
    return new Webhook(
        id, project, edition + 1, newTarget, switchedTo(enabled, now), secrets, createdAt);
  }

  /** With a new secret. */
  public Webhook rotated(Secret next, Instant now, DeliveryRules rules) {
    return new Webhook(
        id,
        project,
        edition + 1,
        target,
        state,
        secrets.rotated(next, now, rules.grace()),
        createdAt);
  }

  /** After an attempt to call it; what an admin has switched off stays off. */
  public Webhook after(Attempt attempt, DeliveryRules rules) {
    return switch (state) {
      case Disabled _ -> this;
      case Enabled(var failingSince) -> in(stateAfter(attempt, failingSince, rules));
    };
  }

  public boolean isEnabled() {
    return state instanceof Enabled;
  }

  private static State stateAfter(
      Attempt attempt, Optional<Instant> failingSince, DeliveryRules rules) {
    if (attempt.result().isDelivered()) {
      return working();
    }
    if (attempt.result().isGone()) {
      return new Disabled(Reason.GONE, attempt.at());
    }
    var since = failingSince.orElse(attempt.at());
    return attempt.at().isBefore(since.plus(rules.patience()))
        ? new Enabled(Optional.of(since))
        : new Disabled(Reason.FAILING, attempt.at());
  }

  private State switchedTo(boolean enabled, Instant now) {
    if (enabled == isEnabled()) {
      return state;
    }
    return enabled ? working() : new Disabled(Reason.BY_ADMIN, now);
  }

  private Webhook in(State next) {
    return next.equals(state)
        ? this
        : new Webhook(id, project, edition, target, next, secrets, createdAt);
  }

  private static State working() {
    return new Enabled(Optional.empty());
  }
}
