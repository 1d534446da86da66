package io.rapport.statistics;

import java.util.Optional;

/**
 * How many of all, where the same persons may be asked again and again; where nobody is, it is the
 * plain share.
 *
 * @param sums for each person how many hits of how many
 */
public record RepeatedShare(RatioOfSums sums) {

  /** How many were asked for. */
  public long n() {
    return Math.round(sums.sumX());
  }

  public long hits() {
    return Math.round(sums.sumY());
  }

  /** 0–100; empty when nobody was asked. */
  public Optional<Double> percent() {
    return plain().percent();
  }

  /** In percent. */
  public Optional<Interval95> interval95() {
    return repeats() ? clustered().interval95() : plain().interval95();
  }

  /** How this differs from an independent share. */
  public Difference minus(RepeatedShare other) {
    return repeats() || other.repeats()
        ? clustered().minus(other.clustered())
        : plain().minus(other.plain());
  }

  private boolean repeats() {
    return n() > sums.units();
  }

  private ClusteredShare clustered() {
    return new ClusteredShare(sums);
  }

  private Share plain() {
    return new Share(hits(), n());
  }
}
