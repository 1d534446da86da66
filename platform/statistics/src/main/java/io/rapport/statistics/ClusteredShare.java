package io.rapport.statistics;

import static java.lang.Math.sqrt;

import java.util.Optional;

/**
 * How many of all, where the same persons are asked again and again.
 *
 * @param sums for each person how many hits of how many
 */
public record ClusteredShare(RatioOfSums sums) {

  /** 0–100; empty when nobody was asked. */
  public Optional<Double> percent() {
    return sums.value().map(share -> 100 * share);
  }

  /** Wilson's at as many independent tries as say just as much, in percent. */
  public Optional<Interval95> interval95() {
    return sums.sumX() == 0 ? Optional.empty() : Optional.of(wilson().times(100));
  }

  /** How this differs from an independent share: z with the variances of the persons. */
  public Difference minus(ClusteredShare other) {
    if (sums.sumX() == 0 || other.sums.sumX() == 0) {
      return Difference.UNKNOWN;
    }
    var change = sums.ratio() - other.sums.ratio();
    if (sums.units() < 2 || other.sums.units() < 2) {
      return Difference.untested(100 * change, "none: one person says nothing about the spread");
    }
    var variance = sums.variance() + other.sums.variance();
    if (variance == 0) {
      return Difference.untested(100 * change, "none: neither has any spread");
    }
    return new Difference(
        Optional.of(100 * change),
        Optional.of(Confidence.twoSided(change / sqrt(variance))),
        Optional.of(
            Wilson.difference(sums.ratio(), wilson(), other.sums.ratio(), other.wilson())
                .times(100)),
        "z, clustered by person, independent periods");
  }

  private Interval95 wilson() {
    var interval = Wilson.of(sums.ratio(), effective());
    return new Interval95(interval.low(), interval.high(), "Wilson, clustered by person");
  }

  /** So many independent tries would vary as much. */
  private double effective() {
    if (sums.units() < 2 || sums.variance() == 0) {
      return (double) sums.units();
    }
    return sums.ratio() * (1 - sums.ratio()) / sums.variance();
  }
}
