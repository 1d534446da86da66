package io.rapport.statistics;

import java.util.Optional;

/**
 * A mean where the same persons may be asked again and again; where nobody is, it is the plain one.
 *
 * @param sums for each person the sum of the values, over how many there are
 */
public record ClusteredMean(RatioOfSums sums) {

  /** How many values. */
  public long n() {
    return Math.round(sums.sumX());
  }

  public Optional<Double> value() {
    return sums.value();
  }

  /** Student's t with a degree of freedom less than persons; one says nothing about the spread. */
  public Optional<Interval95> interval95() {
    return sums.units() < 2
        ? Optional.empty()
        : Optional.of(
            student().interval95(repeats() ? "Student's t, clustered by person" : "Student's t"));
  }

  /** How this differs from an independent mean. */
  public Difference minus(ClusteredMean other) {
    if (n() == 0 || other.n() == 0) {
      return Difference.UNKNOWN;
    }
    if (sums.units() < 2 || other.sums.units() < 2) {
      return Difference.untested(
          sums.ratio() - other.sums.ratio(), "none: one person says nothing about the spread");
    }
    return student()
        .minus(
            other.student(),
            repeats() || other.repeats()
                ? "Welch's t, clustered by person, independent periods"
                : "Welch's t, independent periods");
  }

  private boolean repeats() {
    return n() > sums.units();
  }

  private StudentMean student() {
    return new StudentMean(sums.ratio(), sums.variance(), sums.units() - 1.0);
  }
}
