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
 * @param event which one it is; {@link #UNNAMED} where nobody asks
 * @param key what an attempt that begins here is told apart by
 */
public record StepEvent(
    long at, int steps, int bucket, boolean excludes, long event, @Nullable String key) {

  /** Outside of the range that is asked for, attempts only go on. */
  public static final int NO_ENTRY = -1;

  public static final long UNNAMED = 0;

  /** Where the whole range is one. */
  static final int ANY_BUCKET = -2;

  /** Whether an attempt of this bucket can begin here. */
  boolean isIn(int one) {
    return one == ANY_BUCKET ? bucket != NO_ENTRY : bucket == one;
  }

  boolean canBe(int step) {
    return (steps & 1 << step) != 0;
  }
}
