package io.rapport.statistics;

import static java.math.MathContext.DECIMAL64;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a number changed against another period.
 *
 * @param change in points for shares and scores, in percent for counts; empty when it has none
 * @param pValue how often chance alone makes a change as large; empty when no test applies
 * @param interval95 of the change
 * @param test which test was made, or why none
 */
public record Difference(
    Optional<Double> change,
    Optional<Double> pValue,
    Optional<Interval95> interval95,
    String test) {

  /** One of the two periods has no data. */
  public static final Difference UNKNOWN = none("none: a period has no data");

  /** There is no telling whether anything changed. */
  public static Difference none(String why) {
    return new Difference(Optional.empty(), Optional.empty(), Optional.empty(), why);
  }

  /** There is a change, and no telling whether chance made it. */
  static Difference untested(double change, String why) {
    return new Difference(Optional.of(change), Optional.empty(), Optional.empty(), why);
  }

  /** Counts have no test; from 0 there is no change in percent either. */
  public static Difference ofCounts(long now, long before) {
    return new Difference(
        percent((double) now, (double) before),
        Optional.empty(),
        Optional.empty(),
        "none: a count is no sample");
  }

  /** Nor have totals, which are as exact as they come. */
  public static Difference ofTotals(BigDecimal now, BigDecimal before) {
    return new Difference(
        before.signum() == 0
            ? Optional.empty()
            : Optional.of(
                now.subtract(before).scaleByPowerOfTen(2).divide(before, DECIMAL64).doubleValue()),
        Optional.empty(),
        Optional.empty(),
        "none: a total is no sample");
  }

  /** Nor have predictions, which are made of models. */
  public static Difference ofPredictions(Optional<Double> now, Optional<Double> before) {
    return new Difference(
        now.flatMap(value -> before.flatMap(then -> percent(value, then))),
        Optional.empty(),
        Optional.empty(),
        "none: a prediction is no sample");
  }

  /** Empty when no test applies. */
  public Optional<Boolean> significant() {
    return pValue.map(p -> p < Confidence.ALPHA);
  }

  /** Empty from 0. */
  static Optional<Double> percent(double now, double before) {
    return before == 0 ? Optional.empty() : Optional.of(100 * (now - before) / before);
  }
}
