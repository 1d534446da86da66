package io.rapport.statistics;

import static java.lang.Math.sqrt;

import java.util.Optional;
import org.apache.commons.statistics.inference.FisherExactTest;

/** How many of {@code n}, each person or answer being asked once. */
public record Share(long hits, long n) {

  private static final int LEAST_EXPECTED = 5;

  public Share {
    if (hits < 0 || hits > n) {
      throw new IllegalArgumentException(hits + " of " + n);
    }
  }

  /** 0–100; empty when nobody was asked. */
  public Optional<Double> percent() {
    return n == 0 ? Optional.empty() : Optional.of(100.0 * hits / n);
  }

  /** Wilson's score interval, in percent. */
  public Optional<Interval95> interval95() {
    return n == 0 ? Optional.empty() : Optional.of(wilson().times(100));
  }

  /**
   * How this differs from an independent share: pooled z, or Fisher's exact test where an expected
   * cell is small; Newcombe's interval of the difference.
   */
  public Difference minus(Share other) {
    if (n == 0 || other.n == 0) {
      return Difference.UNKNOWN;
    }
    return new Difference(
        Optional.of(100 * (proportion() - other.proportion())),
        Optional.of(isSmallBeside(other) ? fisher(other) : pooledZ(other)),
        Optional.of(newcombe(other).times(100)),
        isSmallBeside(other)
            ? "Fisher's exact test, independent periods"
            : "pooled z, independent periods");
  }

  private double pooledZ(Share other) {
    var pooled = pooled(other);
    var error = sqrt(pooled * (1 - pooled) * (1.0 / n + 1.0 / other.n));
    return Confidence.twoSided((proportion() - other.proportion()) / error);
  }

  private boolean isSmallBeside(Share other) {
    var rarer = Math.min(pooled(other), 1 - pooled(other));
    return rarer * Math.min(n, other.n) < LEAST_EXPECTED;
  }

  private double fisher(Share other) {
    int[][] table = {
      {(int) hits, (int) (n - hits)}, {(int) other.hits, (int) (other.n - other.hits)}
    };
    return FisherExactTest.withDefaults().test(table).getPValue();
  }

  private Interval95 newcombe(Share other) {
    return Wilson.difference(proportion(), wilson(), other.proportion(), other.wilson());
  }

  private Interval95 wilson() {
    return Wilson.of(proportion(), (double) n);
  }

  private double proportion() {
    return (double) hits / n;
  }

  private double pooled(Share other) {
    return (double) (hits + other.hits) / (n + other.n);
  }
}
