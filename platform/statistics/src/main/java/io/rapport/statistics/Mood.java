package io.rapport.statistics;

import java.util.Optional;

/**
 * Whether two medians or other quantiles differ: how many values of each period lie above the
 * quantile of both together.
 */
public record Mood(Share above, Share aboveBefore) {

  /** How the one quantile differs from the other, in percent of that one. */
  public Difference difference(Quantile now, Quantile before) {
    if (now.value().isEmpty() || before.value().isEmpty()) {
      return Difference.UNKNOWN;
    }
    var split = above.minus(aboveBefore);
    return new Difference(
        Difference.percent(now.value().get(), before.value().get()),
        split.pValue(),
        Optional.empty(),
        "Mood's test of the values above the common quantile: " + split.test());
  }
}
