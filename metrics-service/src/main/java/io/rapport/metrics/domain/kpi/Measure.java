package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.ClusteredShare;
import io.rapport.statistics.Interval95;
import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.Share;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One number with everything that must be said beside it.
 *
 * @param value empty when there is nothing to make it from; then the reason says so
 * @param amount the value to its last digit, where it is money
 * @param figures second numbers, by the names of the catalogue
 */
public record Measure(
    Unit unit,
    Optional<Double> value,
    Optional<BigDecimal> amount,
    OptionalLong numerator,
    OptionalLong denominator,
    long n,
    Optional<Interval95> interval95,
    Map<String, Figure> figures,
    Optional<String> reason) {

  private static final int ENOUGH = 30;

  public Measure {
    figures = Map.copyOf(figures);
  }

  /** Of what is not money. */
  public Measure(
      Unit unit,
      Optional<Double> value,
      OptionalLong numerator,
      OptionalLong denominator,
      long n,
      Optional<Interval95> interval95,
      Map<String, Figure> figures,
      Optional<String> reason) {
    this(unit, value, Optional.empty(), numerator, denominator, n, interval95, figures, reason);
  }

  static Measure count(Unit unit, long count) {
    return count(unit, count, Map.of());
  }

  static Measure count(Unit unit, long count, Map<String, Figure> figures) {
    return new Measure(
        unit,
        Optional.of((double) count),
        OptionalLong.of(count),
        OptionalLong.empty(),
        count,
        Optional.empty(),
        figures,
        Optional.empty());
  }

  /** How many of all, where persons are asked again and again. */
  static Measure share(ClusteredShare share, String without) {
    return share(share, Map.of(), without);
  }

  /** With second numbers beside it. */
  static Measure share(ClusteredShare share, Map<String, Figure> figures, String without) {
    return percent(share.sums(), share.percent(), share.interval95(), figures, without);
  }

  /** One count over another, which need not be part of it, in percent. */
  static Measure percent(RatioOfSums counts, String without) {
    var percent = counts.times(100);
    return percent(counts, percent.value(), percent.interval95(), Map.of(), without);
  }

  private static Measure percent(
      RatioOfSums counts,
      Optional<Double> value,
      Optional<Interval95> interval95,
      Map<String, Figure> figures,
      String without) {
    long asked = Math.round(counts.sumX());
    return new Measure(
        Unit.PERCENT,
        value,
        OptionalLong.of(Math.round(counts.sumY())),
        OptionalLong.of(asked),
        asked,
        interval95,
        figures,
        asked == 0 ? Optional.of(without) : Optional.empty());
  }

  /**
   * How many of all, each asked once.
   *
   * @param without why there is no value, when nobody was asked
   */
  static Measure share(Share share, String without) {
    return share(share, Map.of(), without);
  }

  /** With second numbers beside it. */
  static Measure share(Share share, Map<String, Figure> figures, String without) {
    return new Measure(
        Unit.PERCENT,
        share.percent(),
        OptionalLong.of(share.hits()),
        OptionalLong.of(share.n()),
        share.n(),
        share.interval95(),
        figures,
        share.n() == 0 ? Optional.of(without) : Optional.empty());
  }

  /** What cannot be said of anybody. */
  static Measure none(Unit unit, String why) {
    return new Measure(
        unit,
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        0,
        Optional.empty(),
        Map.of(),
        Optional.of(why));
  }

  /** All money of so many orders. */
  static Measure money(BigDecimal sum, long orders, Map<String, Figure> figures) {
    return new Measure(
        Unit.MONEY,
        Optional.of(sum.doubleValue()),
        Optional.of(Amounts.written(sum)),
        OptionalLong.empty(),
        OptionalLong.empty(),
        orders,
        Optional.empty(),
        figures,
        Optional.empty());
  }

  /**
   * Money for each of what is counted.
   *
   * @param without why there is no value, when nothing was counted
   */
  static Measure moneyPer(ExactRatio ratio, Map<String, Figure> figures, String without) {
    return new Measure(
        Unit.MONEY,
        ratio.sums().value(),
        ratio.amount(),
        OptionalLong.empty(),
        OptionalLong.of(ratio.count()),
        ratio.count(),
        ratio.sums().interval95(),
        figures,
        ratio.count() == 0 ? Optional.of(without) : Optional.empty());
  }

  /**
   * How many there are of one count for each of another.
   *
   * @param without why there is no value, when the other count is 0
   */
  static Measure perUnit(
      Unit unit, RatioOfSums counts, Map<String, Figure> figures, String without) {
    return ratio(unit, counts, OptionalLong.of(Math.round(counts.sumY())), figures, without);
  }

  /** How much there is for each of a count, of what is measured and not counted. */
  static Measure mean(Unit unit, RatioOfSums sums, Map<String, Figure> figures, String without) {
    return ratio(unit, sums, OptionalLong.empty(), figures, without);
  }

  private static Measure ratio(
      Unit unit,
      RatioOfSums sums,
      OptionalLong numerator,
      Map<String, Figure> figures,
      String without) {
    long count = Math.round(sums.sumX());
    return new Measure(
        unit,
        sums.value(),
        numerator,
        OptionalLong.of(count),
        count,
        sums.interval95(),
        figures,
        sums.sumX() == 0 ? Optional.of(without) : Optional.empty());
  }

  /** Whether it is a count or sum of what happened, and no estimate. */
  public boolean isExact() {
    return unit.isCount() || (unit == Unit.MONEY && denominator.isEmpty() && interval95.isEmpty());
  }

  /** Whether it is made from so little that it should not be trusted far. */
  public boolean lowSample() {
    return n < ENOUGH;
  }
}
