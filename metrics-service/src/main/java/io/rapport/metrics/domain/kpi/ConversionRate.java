package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.selection.Selector;
import java.util.List;
import java.util.Map;

/**
 * How many visitors are won.
 *
 * @param anyOf the goals that count
 */
public record ConversionRate(List<Selector> anyOf) implements DoerKpi {

  private static final KpiDefinition DEFINITION =
      DoerKpi.defined(
          "conversion_rate",
          "Conversion rate",
          "persons who reached the goal ÷ persons with an active event in the same time, in percent; without a"
              + " goal any of the project's, and of a project without goals Order Completed",
          "events that are the goal",
          Map.of("goal", "a selector, or what the project calls one of its goals"));

  public ConversionRate {
    anyOf = List.copyOf(anyOf);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }
}
