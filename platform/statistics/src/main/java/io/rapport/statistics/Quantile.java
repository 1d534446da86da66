package io.rapport.statistics;

import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A median or another quantile, and the values at the ranks that hold it with 95 % confidence.
 *
 * @param low empty when there are too few values for a lower bound
 * @param high empty when there are too few values for an upper bound
 */
public record Quantile(
    long n, Optional<Double> value, Optional<Double> low, Optional<Double> high) {

  /** Of nothing. */
  public static final Quantile NONE =
      new Quantile(0, Optional.empty(), Optional.empty(), Optional.empty());

  public Optional<Interval95> interval95() {
    return low.flatMap(
        from -> high.map(to -> new Interval95(from, to, "binomial order statistics")));
  }

  /**
   * Which of n sorted values, counted from 1, bound the quantile: how many lie below it is
   * binomial.
   *
   * @param share the quantile, 0.5 for the median
   */
  public static Ranks ranks(int n, double share) {
    var below = BinomialDistribution.of(n, share);
    var low = below.inverseCumulativeProbability(Confidence.ALPHA / 2);
    var high = below.inverseCumulativeProbability(1 - Confidence.ALPHA / 2) + 1;
    return new Ranks(
        low < 1 ? OptionalLong.empty() : OptionalLong.of(low),
        high > n ? OptionalLong.empty() : OptionalLong.of(high));
  }

  /** Ranks from 1; empty where they would lie outside of the values. */
  public record Ranks(OptionalLong low, OptionalLong high) {}
}
