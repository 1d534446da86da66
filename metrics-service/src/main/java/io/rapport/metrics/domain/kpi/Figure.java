package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.ClusteredMean;
import io.rapport.statistics.ClusteredShare;
import io.rapport.statistics.Interval95;
import io.rapport.statistics.Quantile;
import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.RepeatedShare;
import io.rapport.statistics.Share;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A second number beside a KPI's value.
 *
 * @param value empty when there is no data for it
 * @param amount the value to its last digit, where it is money
 * @param n how many answers it is made from
 */
public record Figure(
    Unit unit,
    Optional<Double> value,
    Optional<BigDecimal> amount,
    long n,
    Optional<Interval95> interval95) {

  /** Of what is not money. */
  public Figure(Unit unit, Optional<Double> value, long n, Optional<Interval95> interval95) {
    this(unit, value, Optional.empty(), n, interval95);
  }

  static Figure of(Share share) {
    return new Figure(Unit.PERCENT, share.percent(), share.n(), share.interval95());
  }

  static Figure of(ClusteredShare share) {
    return new Figure(
        Unit.PERCENT, share.percent(), Math.round(share.sums().sumX()), share.interval95());
  }

  static Figure of(RepeatedShare share) {
    return new Figure(Unit.PERCENT, share.percent(), share.n(), share.interval95());
  }

  static Figure of(Unit unit, ClusteredMean mean) {
    return new Figure(unit, mean.value(), mean.n(), mean.interval95());
  }

  static Figure of(Unit unit, Quantile quantile) {
    return new Figure(unit, quantile.value(), quantile.n(), quantile.interval95());
  }

  static Figure of(Unit unit, RatioOfSums ratio) {
    return new Figure(unit, ratio.value(), Math.round(ratio.sumX()), ratio.interval95());
  }

  static Figure count(Unit unit, long count) {
    return new Figure(unit, Optional.of((double) count), count, Optional.empty());
  }

  /** Money of so many orders; empty when there is no one amount. */
  static Figure money(Optional<BigDecimal> amount, long orders) {
    return new Figure(
        Unit.MONEY,
        amount.map(BigDecimal::doubleValue),
        amount.map(Amounts::written),
        orders,
        Optional.empty());
  }

  /** Money for each of what is counted. */
  static Figure of(ExactRatio ratio) {
    return new Figure(
        Unit.MONEY, ratio.sums().value(), ratio.amount(), ratio.count(), ratio.sums().interval95());
  }
}
