package io.rapport.gateway.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One try to deliver a message.
 *
 * @param number from 1
 */
public record Attempt(int number, Instant at, Duration took, Result result) {

  /** What came of it. */
  public sealed interface Result {

    default boolean isDelivered() {
      return false;
    }

    default boolean isGone() {
      return false;
    }

    /** How long the endpoint asks to be left alone. */
    default Optional<Duration> retryAfter() {
      return Optional.empty();
    }
  }

  /**
   * The endpoint answered.
   *
   * @param beginning of the body, as text
   * @param retryAfter how long it asks to be left alone, if it does
   */
  public record Answered(int status, String beginning, Optional<Duration> retryAfter)
      implements Result {

    private static final int GONE = 410;

    /** An answer that asks for no pause. */
    public Answered(int status, String beginning) {
      this(status, beginning, Optional.empty());
    }

    /** Every 2xx, and nothing else: a redirect would lead to where nobody asked us to go. */
    @Override
    public boolean isDelivered() {
      return status >= 200 && status < 300;
    }

    /** The endpoint asks not to be called again. */
    @Override
    public boolean isGone() {
      return status == GONE;
    }
  }

  /** There was no answer. */
  public record Unanswered(Obstacle obstacle) implements Result {}

  /** Why an endpoint could not be reached. */
  public enum Obstacle {
    /** Its host has no address, or not a public one: who asks does not learn which. */
    OUT_OF_REACH,
    CANNOT_CONNECT,
    TLS_FAILED,
    TIMED_OUT,
    BROKEN_OFF
  }
}
