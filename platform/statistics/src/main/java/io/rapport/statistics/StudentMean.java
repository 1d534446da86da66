package io.rapport.statistics;

import static java.lang.Math.abs;
import static java.lang.Math.sqrt;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimated mean with its own variance, as Student and Welch have them.
 *
 * @param squaredError the variance of the mean
 */
record StudentMean(double value, double squaredError, double degreesOfFreedom) {

  Interval95 interval95(String method) {
    var half = half(squaredError, degreesOfFreedom);
    return new Interval95(value - half, value + half, method);
  }

  /** How this differs from an independent mean: Welch's t, which lets the two spread unlike. */
  Difference minus(StudentMean other, String test) {
    var change = value - other.value;
    var both = squaredError + other.squaredError;
    if (both == 0) {
      return Difference.untested(change, "none: neither has any spread");
    }
    var degrees = degreesBeside(other);
    var half = half(both, degrees);
    return new Difference(
        Optional.of(change),
        Optional.of(2 * TDistribution.of(degrees).survivalProbability(abs(change) / sqrt(both))),
        Optional.of(new Interval95(change - half, change + half, "Welch's t")),
        test);
  }

  /** As Welch and Satterthwaite have it. */
  private double degreesBeside(StudentMean other) {
    var both = squaredError + other.squaredError;
    return both
        * both
        / (squaredError * squaredError / degreesOfFreedom
            + other.squaredError * other.squaredError / other.degreesOfFreedom);
  }

  private static double half(double squaredError, double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(Confidence.ALPHA / 2)
        * sqrt(squaredError);
  }
}
