package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.statistics.Share;

/** How many customers stay. */
public record CustomerRetentionRate(CustomerRule rule) implements CustomerKpi {

  private static final KpiDefinition DEFINITION =
      CustomerKpi.defined(
          "customer_retention_rate",
          "Customer retention rate",
          "(customers at the end − new ones) ÷ customers at the start, in percent");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Share share(CustomerCounts customers) {
    return new Share(customers.kept(), customers.atStart());
  }
}
