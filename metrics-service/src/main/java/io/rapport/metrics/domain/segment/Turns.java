package io.rapport.metrics.domain.segment;

import java.time.Duration;
import java.time.Instant;

/** When members are looked for again, so that looking never takes much of the time. */
public final class Turns {

  /** How many times as long as looking the pause is at least. */
  private static final int PAUSE = 19;

  private Turns() {}

  /** When the next one begins. */
  public static Instant next(Instant begun, Instant ended, Duration every) {
    var pause = Duration.between(begun, ended).multipliedBy(PAUSE);
    return ended.plus(pause.compareTo(every) > 0 ? pause : every);
  }
}
