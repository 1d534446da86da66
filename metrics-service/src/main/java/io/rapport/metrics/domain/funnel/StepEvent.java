package io.rapport.metrics.domain.funnel;

import org.jspecify.annotations.Nullable;

/**
 * An event as a funnel sees it.
 *
 * @param at UTC milliseconds
 * @param steps the steps that it can be, one bit each, the first step the lowest
 * @param bucket the one that an attempt belongs to which begins here; {@link #NO_ENTRY} where none
 *     can
 * @param excludes whether it ends the attempts that are under way
 * @param event which one it is
 * @param key what an attempt that begins here is told apart by
 */
public record StepEvent(
    long at, int steps, int bucket, boolean excludes, long event, @Nullable String key) {

  /** Outside of the range that is asked for, attempts only go on. */
  public static final int NO_ENTRY = -1;

  /** The same where the whole range is one bucket. */
  StepEvent inOne() {
    return bucket == NO_ENTRY ? this : new StepEvent(at, steps, 0, excludes, event, key);
  }

  boolean canBe(int step) {
    return (steps & 1 << step) != 0;
  }
}
