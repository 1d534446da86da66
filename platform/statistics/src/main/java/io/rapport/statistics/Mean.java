package io.rapport.statistics;

import static java.lang.Math.abs;
import static java.lang.Math.sqrt;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** The mean of numbers, from their sums; those of whole numbers are exact. */
public record Mean(long n, double sum, double sumOfSquares) {

  public Optional<Double> value() {
    return n == 0 ? Optional.empty() : Optional.of(mean());
  }

  /** Student's t with n − 1 degrees of freedom; one value says nothing about its spread. */
  public Optional<Interval95> interval95() {
    if (n < 2) {
      return Optional.empty();
    }
    var half = quantile(n - 1.0) * sqrt(squaredError());
    return Optional.of(new Interval95(mean() - half, mean() + half, "Student's t"));
  }

  /** How this differs from an independent mean: Welch's t, which lets the two spread unlike. */
  public Difference minus(Mean other) {
    if (n == 0 || other.n == 0) {
      return Difference.UNKNOWN;
    }
    var change = mean() - other.mean();
    if (n < 2 || other.n < 2) {
      return Difference.untested(change, "none: one value says nothing about its spread");
    }
    var squaredError = squaredError() + other.squaredError();
    if (squaredError == 0) {
      return Difference.untested(change, "none: neither has any spread");
    }
    var half = quantile(degreesOfFreedom(other)) * sqrt(squaredError);
    return new Difference(
        Optional.of(change),
        Optional.of(abs(change) > half),
        Optional.of(new Interval95(change - half, change + half, "Welch's t")),
        "Welch's t, independent periods");
  }

  private double mean() {
    return sum / n;
  }

  /** The variance of the mean. */
  private double squaredError() {
    var variance = (sumOfSquares - mean() * sum) / (n - 1);
    return Math.max(0, variance) / n;
  }

  /** As Welch and Satterthwaite have it. */
  private double degreesOfFreedom(Mean other) {
    var here = squaredError();
    var there = other.squaredError();
    var both = here + there;
    return both * both / (here * here / (n - 1) + there * there / (other.n - 1));
  }

  private static double quantile(double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(Confidence.ALPHA / 2);
  }
}
