package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How much an order brings. */
public record AverageOrderValue() implements PurchaseKpi {

  private static final KpiDefinition DEFINITION =
      PurchaseKpi.defined(
          "average_order_value",
          "Average order value",
          Unit.MONEY,
          "amounts, less what was given back, ÷ orders, in the project's currency, as far as the amounts are"
              + " known in it",
          Map.of("revenue", "the amounts, less what was given back"),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Set<PurchaseRatio> ratios() {
    return EnumSet.of(PurchaseRatio.VALUE);
  }

  @Override
  public Measure measure(Ratios<PurchaseRatio> found) {
    var value = found.of(PurchaseRatio.VALUE);
    return Measure.moneyPer(
        value,
        Map.of("revenue", Figure.money(Optional.of(value.sum()), value.count())),
        "there was no order with an amount");
  }

  @Override
  public Difference difference(Ratios<PurchaseRatio> now, Ratios<PurchaseRatio> before) {
    return now.of(PurchaseRatio.VALUE).sums().minus(before.of(PurchaseRatio.VALUE).sums());
  }
}
