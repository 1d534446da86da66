package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.money.LifetimePeriod;
import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Interval95;
import io.rapport.statistics.RatioOfSums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
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
    implements Kpi, Measured<Lifetimes> {

  private static final KpiDefinition DEFINITION =
      PurchaseKpi.defined(
          "clv",
          "Customer lifetime value",
          Unit.MONEY,
          "average order value × purchase frequency per period × lifespan in periods, in the project's currency;"
              + " lifespan = 1 ÷ churn unless it is given; churn, unless it is given, is that of the same time and"
              + " of all customers, as churn_rate has it",
          Map.of(
              "average_order_value", "less what was given back",
              "purchase_frequency", "orders ÷ buyers, per period",
              "lifespan", "in periods"),
          Map.of(
              "period", "day, week, month or year; the time that is asked for unless given",
              "churn",
                  "which share of the customers is lost in a period, 0 to 1; churn_rate of the time unless given",
              "lifespan", "how many periods a customer stays, above 0"));

  /** Without anything said of how long customers stay. */
  public Clv() {
    this(Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Map<String, String> parameters() {
    var said = new HashMap<String, String>();
    period.ifPresent(length -> said.put("period", length.name().toLowerCase(Locale.ROOT)));
    churn.ifPresent(share -> said.put("churn", share.toPlainString()));
    lifespan.ifPresent(periods -> said.put("lifespan", periods.toPlainString()));
    return said;
  }

  /** What must be added up for it. */
  public Set<PurchaseRatio> ratios() {
    return EnumSet.of(PurchaseRatio.VALUE, PurchaseRatio.FREQUENCY, PurchaseRatio.PER_BUYER);
  }

  /** The product. */
  @Override
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
                    stays(found).map(BigDecimal::doubleValue),
                    frequency.count(),
                    Optional.empty())),
        amount.isEmpty() ? Optional.of(reason(value, frequency)) : Optional.empty());
  }

  @Override
  public Difference difference(Lifetimes now, Lifetimes before) {
    return needsChurn()
        ? Difference.none("none: how long customers stay has changed too")
        : perPeriod(now).minus(perPeriod(before));
  }

  /** Whether nothing says how long customers stay, so that it must be found. */
  public boolean needsChurn() {
    return churn.isEmpty() && lifespan.isEmpty();
  }

  private Optional<BigDecimal> stays(Lifetimes found) {
    if (needsChurn()) {
      return found.lifespan();
    }
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
        : stays(found)
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
    return "nobody is lost, so that no lifespan can be told";
  }
}
