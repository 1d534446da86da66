package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How often those buy who buy. */
public record PurchaseFrequency() implements PurchaseKpi {

  private static final KpiDefinition DEFINITION =
      PurchaseKpi.defined(
          "purchase_frequency",
          "Purchase frequency",
          Unit.RATIO,
          "orders ÷ persons who ordered",
          Map.of(),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Set<PurchaseRatio> ratios() {
    return EnumSet.of(PurchaseRatio.FREQUENCY);
  }

  @Override
  public Measure measure(Ratios<PurchaseRatio> found) {
    return Measure.perUnit(
        Unit.RATIO, found.of(PurchaseRatio.FREQUENCY).sums(), Map.of(), "nobody has ordered");
  }

  @Override
  public Difference difference(Ratios<PurchaseRatio> now, Ratios<PurchaseRatio> before) {
    return now.of(PurchaseRatio.FREQUENCY).sums().minus(before.of(PurchaseRatio.FREQUENCY).sums());
  }
}
