package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.Span;
import java.util.List;
import java.util.Optional;

/** Which number is asked for. */
public record KpiQuestion(
    String project,
    ProjectSettings settings,
    Kpi kpi,
    Period period,
    Interval interval,
    List<Filter> filters,
    Optional<Dimension> breakdown,
    boolean comparesWithPrevious) {

  public KpiQuestion {
    filters = List.copyOf(filters);
  }

  /** The same about another KPI, or another form of it. */
  public KpiQuestion about(Kpi other) {
    return new KpiQuestion(
        project, settings, other, period, interval, filters, breakdown, comparesWithPrevious);
  }

  Slices slices(List<Span> buckets) {
    return new Slices(project, filters, buckets, Optional.empty());
  }

  Slices broken(List<Span> buckets) {
    return new Slices(project, filters, buckets, breakdown);
  }
}
