package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.customer.CustomerRule;
import io.rapport.statistics.Share;

/** How many customers go. */
public record ChurnRate(CustomerRule rule) implements CustomerKpi {

  private static final KpiDefinition DEFINITION =
      CustomerKpi.defined(
          "churn_rate",
          "Churn rate",
          "customers at the start who are none at the end ÷ customers at the start, in percent");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Share share(CustomerCounts customers) {
    return new Share(customers.lost(), customers.atStart());
  }
}
