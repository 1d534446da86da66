package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_VISITS;

import io.rapport.metrics.domain.money.PurchaseRatio;
import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** A KPI of the orders that stand. */
public sealed interface PurchaseKpi extends RatioKpi<PurchaseRatio>
    permits AverageOrderValue, PurchaseFrequency, RepeatPurchaseRate {

  /** Such a KPI in words. */
  static KpiDefinition defined(
      String id,
      String name,
      Unit unit,
      String formula,
      Map<String, String> figures,
      Map<String, String> parameters) {
    return new KpiDefinition(
        id,
        name,
        unit,
        1,
        formula
            + "; orders of the time, as revenue has them, that were neither cancelled nor wholly given back,"
            + " whenever that was",
        List.of("orders, their updates and refunds"),
        EnumSet.range(Interval.HOUR, Interval.TOTAL),
        OF_VISITS,
        true,
        figures,
        parameters);
  }
}
