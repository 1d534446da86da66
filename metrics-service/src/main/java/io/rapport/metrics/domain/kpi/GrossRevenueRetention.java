package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.money.MrrRule;
import io.rapport.metrics.domain.money.Retained;
import io.rapport.metrics.domain.money.RevenueBridge;
import java.math.BigDecimal;

/** How much of the revenue of the start is left at the end, whatever else has grown. */
public record GrossRevenueRetention(MrrRule mrr) implements RevenueRetentionKpi {

  private static final KpiDefinition DEFINITION =
      RevenueRetentionKpi.defined(
          "grr",
          "Gross revenue retention",
          "(start − contraction − churned) ÷ start, where no account counts for more than it had");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Retained retained() {
    return Retained.GROSS;
  }

  @Override
  public BigDecimal kept(RevenueBridge bridge) {
    return bridge.keptAtMost();
  }
}
