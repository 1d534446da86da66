package io.rapport.metrics.domain.statistics;

import static java.lang.Math.sqrt;

import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/** The mean of whole numbers, from their exact sums. */
public record Mean(long n, long sum, long sumOfSquares) {

  public Optional<Double> value() {
    return n == 0 ? Optional.empty() : Optional.of((double) sum / n);
  }

  /** Student's t with n − 1 degrees of freedom; one value says nothing about its spread. */
  public Optional<Interval95> interval95() {
    if (n < 2) {
      return Optional.empty();
    }
    var mean = (double) sum / n;
    var variance = ((double) sumOfSquares - mean * sum) / (n - 1);
    var quantile =
        TDistribution.of((double) (n - 1)).inverseSurvivalProbability(Confidence.ALPHA / 2);
    var half = quantile * sqrt(Math.max(0, variance) / n);
    return Optional.of(new Interval95(mean - half, mean + half, "Student's t"));
  }
}
