package io.rapport.metrics.domain.kpi;

/** How many people came for the first time. */
public record NewUsers() implements PersonKpi {

  private static final KpiDefinition DEFINITION =
      PersonKpi.defined(
          "new_users",
          "New users",
          "distinct persons whose first active event ever lies in the time, whatever the filter; and who did"
              + " there what the filter says");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Who who() {
    return Who.NEW;
  }
}
