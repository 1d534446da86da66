package io.rapport.metrics.domain.erasure;

import java.time.Duration;
import java.time.Instant;

/**
 * That a person is to be forgotten, with all that happened or came in until then.
 *
 * @param person by name
 * @param by who asked for it
 */
public record Erasure(String project, String person, Instant at, String by) {

  /**
   * After how long the topics have forgotten too: they keep messages for 30 days, and a week at
   * most passes until those that are over go.
   */
  private static final Duration TOPICS_FORGET = Duration.ofDays(37);

  /** When the topics have forgotten too. */
  public Instant forgottenByTopics() {
    return at.plus(TOPICS_FORGET);
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** Nothing of the person is stored any more. */
    record Erased(int ids, long events, long facts) implements Outcome {}

    /** Nothing was done: the id is one of another person's, and that one can be erased. */
    record SomebodyElses(String person) implements Outcome {}
  }
}
