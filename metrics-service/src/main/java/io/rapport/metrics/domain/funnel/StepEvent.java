package io.rapport.metrics.domain.funnel;

import org.jspecify.annotations.Nullable;

/**
 * An event as a funnel sees it.
 *
 * @param at UTC milliseconds
 * @param steps the steps that it can be, one bit each, the first step the lowest
 * @param entry whether it can begin an attempt: it lies in the range that is asked for
 * @param excludes whether it ends the attempts that are under way
 * @param event which one it is
 * @param key what an attempt that begins here is told apart by
 */
public record StepEvent(
    long at, int steps, boolean entry, boolean excludes, long event, @Nullable String key) {

  boolean canBe(int step) {
    return (steps & 1 << step) != 0;
  }
}
