package io.rapport.metrics.domain.alert;

import io.rapport.statistics.Difference;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a number changed against the time before.
 *
 * @param significant empty when nothing was compared, or no test applies
 * @param test which test was made, or why none
 */
public record Shift(OptionalDouble change, Optional<Boolean> significant, Optional<String> test) {

  /** Nothing was compared. */
  public static final Shift NONE =
      new Shift(OptionalDouble.empty(), Optional.empty(), Optional.empty());

  static Shift of(Difference difference) {
    return new Shift(
        difference.change().map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        difference.significant(),
        Optional.of(difference.test()));
  }
}
