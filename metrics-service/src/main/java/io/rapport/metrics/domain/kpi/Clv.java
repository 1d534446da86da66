package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.money.LifetimePeriod;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Interval95;
import io.rapport.statistics.RatioOfSums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a customer brings over their life.
 *
 * @param period in which it is counted; empty for the time that is asked for
 * @param churn the share of customers that is lost in a period
 * @param lifespan how many periods a customer stays; goes before the churn
 */
public record Clv(
    Optional<LifetimePeriod> period, Optional<BigDecimal> churn, Optional<BigDecimal> lifespan)
    implements Kpi {

  private static final KpiDefinition DEFINITION =
      PurchaseKpi.defined(
          "clv",
          "Customer lifetime value",
          Unit.MONEY,
          "average order value × purchase frequency per period × lifespan in periods, in the project's currency;"
              + " lifespan = 1 ÷ churn unless it is given",
          Map.of(
              "average_order_value", "less what was given back",
              "purchase_frequency", "orders ÷ buyers, per period",
              "lifespan", "in periods"),
          Map.of(
              "period", "day, week, month or year; the time that is asked for unless given",
              "churn", "which share of the customers is lost in a period, above 0 and up to 1",
              "lifespan", "how many periods a customer stays, above 0"));

  /** Without anything said of how long customers stay. */
  public Clv() {
    this(Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  /** What must be added up for it. */
  public Set<PurchaseRatio> ratios() {
    return EnumSet.of(PurchaseRatio.VALUE, PurchaseRatio.FREQUENCY, PurchaseRatio.PER_BUYER);
  }

  /** The product. */
  public Measure measure(Lifetimes found) {
    var value = found.purchases().of(PurchaseRatio.VALUE);
    var frequency = found.purchases().of(PurchaseRatio.FREQUENCY);
    var amount = amount(found);
    return new Measure(
        Unit.MONEY,
        amount.map(BigDecimal::doubleValue),
        amount.map(Amounts::written),
        OptionalLong.empty(),
        OptionalLong.empty(),
        frequency.count(),
        amount.flatMap(product -> interval(found, product.doubleValue())),
        Map.of(
            "average_order_value", Figure.of(value),
            "purchase_frequency",
                Figure.of(Unit.RATIO, frequency.sums().times(1 / found.periods())),
            "lifespan",
                new Figure(
                    Unit.RATIO,
                    stays().map(BigDecimal::doubleValue),
                    frequency.count(),
                    Optional.empty())),
        amount.isEmpty() ? Optional.of(reason(value, frequency)) : Optional.empty());
  }

  public Difference difference(Lifetimes now, Lifetimes before) {
    return stays().isEmpty() ? Difference.UNKNOWN : perPeriod(now).minus(perPeriod(before));
  }

  private Optional<BigDecimal> stays() {
    return lifespan.or(
        () ->
            churn
                .filter(share -> share.signum() > 0)
                .map(share -> BigDecimal.ONE.divide(share, MathContext.DECIMAL64)));
  }

  private Optional<BigDecimal> amount(Lifetimes found) {
    var value = found.purchases().of(PurchaseRatio.VALUE);
    var frequency = found.purchases().of(PurchaseRatio.FREQUENCY);
    return value.count() == 0 || frequency.count() == 0
        ? Optional.empty()
        : stays()
            .map(
                periods ->
                    value
                        .sum()
                        .multiply(frequency.sum())
                        .multiply(periods)
                        .divide(
                            BigDecimal.valueOf(value.count())
                                .multiply(BigDecimal.valueOf(frequency.count()))
                                .multiply(BigDecimal.valueOf(found.periods())),
                            MathContext.DECIMAL64));
  }

  /** As wide beside its value as what a buyer brings. */
  private static Optional<Interval95> interval(Lifetimes found, double value) {
    var perBuyer = found.purchases().of(PurchaseRatio.PER_BUYER).sums();
    return perBuyer
        .value()
        .filter(mean -> mean != 0)
        .flatMap(mean -> perBuyer.times(value / mean).interval95());
  }

  private static RatioOfSums perPeriod(Lifetimes found) {
    return found.purchases().of(PurchaseRatio.PER_BUYER).sums().times(1 / found.periods());
  }

  private String reason(ExactRatio value, ExactRatio frequency) {
    if (value.count() == 0 || frequency.count() == 0) {
      return "nobody has ordered";
    }
    return churn.isPresent()
        ? "nobody is lost, so that no lifespan can be told"
        : "nothing says how long customers stay: give churn or lifespan";
  }
}
