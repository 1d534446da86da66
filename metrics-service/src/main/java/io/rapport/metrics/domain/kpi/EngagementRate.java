package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.selection.Selector;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Share;
import java.util.List;
import java.util.Map;

/**
 * How many do what the product is for.
 *
 * @param anyOf the core actions; without any there is no rate
 */
public record EngagementRate(List<Selector> anyOf) implements DoerKpi {

  static final String PARAMETER =
      "selectors or names of core actions, instead of all of the project's";

  static final String NONE_NAMED = "the project names no coreActions";

  private static final KpiDefinition DEFINITION =
      DoerKpi.defined(
          "engagement_rate",
          "Customer engagement rate",
          "persons with a core action ÷ persons with an active event in the same time, in percent; core actions"
              + " are the project's coreActions",
          "events that are a core action",
          Map.of("coreActions", PARAMETER));

  public EngagementRate {
    anyOf = List.copyOf(anyOf);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Measure measure(Share doers) {
    return anyOf.isEmpty() ? Measure.none(Unit.PERCENT, NONE_NAMED) : DoerKpi.super.measure(doers);
  }

  @Override
  public Difference difference(Share now, Share before) {
    return anyOf.isEmpty() ? Difference.UNKNOWN : DoerKpi.super.difference(now, before);
  }
}
