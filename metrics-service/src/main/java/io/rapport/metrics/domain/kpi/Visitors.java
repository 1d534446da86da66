package io.rapport.metrics.domain.kpi;

/** How many people came. */
public record Visitors() implements PersonKpi {

  private static final KpiDefinition DEFINITION =
      PersonKpi.defined(
          "visitors",
          "Visitors",
          "distinct persons with an active event, in the total those of the whole period");

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Who who() {
    return Who.ALL;
  }
}
