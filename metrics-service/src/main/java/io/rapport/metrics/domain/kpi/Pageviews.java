package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_VISITS;

import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** How many pages and screens were seen. */
public record Pageviews() implements CountKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "pageviews",
          "Pageviews",
          Unit.PAGEVIEWS,
          1,
          "page and screen events, by the time of each",
          List.of("page and screen events, also those without a person"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_VISITS,
          true,
          Map.of(),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }
}
