package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.ProjectSettings;
import io.rapport.metrics.domain.kpi.Kpi;
import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.selection.Filter;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which number is asked for.
 *
 * @param now what is not over then is looked at as far as it has come
 */
public record KpiQuestion(
    String project,
    ProjectSettings settings,
    Kpi kpi,
    Period period,
    Interval interval,
    List<Filter> filters,
    Optional<Dimension> breakdown,
    boolean comparesWithPrevious,
    Instant now) {

  public KpiQuestion {
    filters = List.copyOf(filters);
  }

  /** Asked once all of it is over. */
  public KpiQuestion(
      String project,
      ProjectSettings settings,
      Kpi kpi,
      Period period,
      Interval interval,
      List<Filter> filters,
      Optional<Dimension> breakdown,
      boolean comparesWithPrevious) {
    this(
        project,
        settings,
        kpi,
        period,
        interval,
        filters,
        breakdown,
        comparesWithPrevious,
        Instant.MAX);
  }

  /** The same, asked at this moment. */
  KpiQuestion at(Instant moment) {
    return new KpiQuestion(
        project, settings, kpi, period, interval, filters, breakdown, comparesWithPrevious, moment);
  }

  /** The same about another KPI, or another form of it. */
  public KpiQuestion about(Kpi other) {
    return new KpiQuestion(
        project, settings, other, period, interval, filters, breakdown, comparesWithPrevious, now);
  }

  Slices slices(List<Span> buckets) {
    return broken(buckets).whole();
  }

  Slices broken(List<Span> buckets) {
    return new Slices(project, filters, buckets, breakdown).until(now);
  }
}
