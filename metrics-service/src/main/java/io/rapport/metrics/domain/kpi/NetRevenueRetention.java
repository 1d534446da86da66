package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.money.RevenueBridge;
import java.math.BigDecimal;

/** How much revenue the accounts of the start bring at the end. */
public record NetRevenueRetention(MrrRule mrr) implements RevenueRetentionKpi {

  private static final KpiDefinition DEFINITION =
      RevenueRetentionKpi.defined(
          "nrr", "Net revenue retention", "(start + expansion − contraction − churned) ÷ start");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Retained retained() {
    return Retained.NET;
  }

  @Override
  public BigDecimal kept(RevenueBridge bridge) {
    return bridge.atStart().closing();
  }
}
