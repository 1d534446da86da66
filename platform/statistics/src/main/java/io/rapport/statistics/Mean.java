package io.rapport.statistics;

import java.util.Optional;

/** The mean of numbers, from their sums; those of whole numbers are exact. */
public record Mean(long n, double sum, double sumOfSquares) {

  public Optional<Double> value() {
    return n == 0 ? Optional.empty() : Optional.of(mean());
  }

  /** Student's t with n − 1 degrees of freedom; one value says nothing about its spread. */
  public Optional<Interval95> interval95() {
    return n < 2 ? Optional.empty() : Optional.of(student().interval95("Student's t"));
  }

  /** How this differs from an independent mean: Welch's t, which lets the two spread unlike. */
  public Difference minus(Mean other) {
    if (n == 0 || other.n == 0) {
      return Difference.UNKNOWN;
    }
    if (n < 2 || other.n < 2) {
      return Difference.untested(
          mean() - other.mean(), "none: one value says nothing about its spread");
    }
    return student().minus(other.student(), "Welch's t, independent periods");
  }

  private double mean() {
    return sum / n;
  }

  private StudentMean student() {
    var variance = (sumOfSquares - mean() * sum) / (n - 1);
    return new StudentMean(mean(), Math.max(0, variance) / n, n - 1.0);
  }
}
