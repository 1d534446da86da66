package io.rapport.gateway.domain.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * One message on its way to one endpoint.
 *
 * @param attempts how many there were
 */
public record Delivery(
    UUID id, UUID webhook, Message message, Instant createdAt, int attempts, State state) {

  /** Where it is. */
  public sealed interface State {}

  /** The next attempt is to come. */
  public record Waiting(Instant due) implements State {}

  /** The endpoint has it. */
  public record Delivered(Instant at) implements State {}

  /** Nothing more is tried. */
  public record GivenUp(Instant at) implements State {}

  /** A notification for this endpoint, due at once. */
  public static Delivery of(Notification notification, UUID id, UUID webhook, Instant now) {
    return new Delivery(id, webhook, notification.message(), now, 0, new Waiting(now));
  }

  /** A test of this endpoint. */
  public static Delivery test(Webhook webhook, UUID id, Instant now) {
    return new Delivery(id, webhook.id(), Message.test(id, webhook, now), now, 0, new Waiting(now));
  }

  public boolean isTest() {
    return message.isTest();
  }

  /** Tried again at once, whatever became of it before. */
  public Delivery again(Instant now) {
    return in(attempts, new Waiting(now));
  }

  /**
   * After an attempt.
   *
   * @param chance from 0 to 1
   */
  public Delivery after(Attempt attempt, DeliveryRules rules, double chance) {
    var end = attempt.at().plus(attempt.took());
    if (attempt.result().isDelivered()) {
      return in(attempt.number(), new Delivered(end));
    }
    if (attempt.result().isGone() || isTest()) {
      return in(attempt.number(), new GivenUp(end));
    }
    return rules
        .delayAfter(attempt.number(), attempt.result().retryAfter(), chance)
        .map(delay -> in(attempt.number(), new Waiting(end.plus(delay))))
        .orElseGet(() -> in(attempt.number(), new GivenUp(end)));
  }

  private Delivery in(int tried, State next) {
    return new Delivery(id, webhook, message, createdAt, tried, next);
  }
}
