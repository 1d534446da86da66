package io.rapport.metrics.domain.kpi;

/** How many people came again. */
public record ReturningUsers() implements PersonKpi {

  private static final KpiDefinition DEFINITION =
      PersonKpi.defined(
          "returning_users",
          "Returning users",
          "distinct persons with an active event whose first active event ever lies before the time,"
              + " whatever the filter; of a total, before the whole period");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Who who() {
    return Who.RETURNING;
  }
}
