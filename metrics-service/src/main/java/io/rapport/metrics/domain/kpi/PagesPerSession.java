package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_SESSIONS;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** How much is looked at in a visit. */
public record PagesPerSession() implements VisitKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "pages_per_session",
          "Pages per session",
          Unit.RATIO,
          1,
          "pageviews ÷ sessions with a pageview; a session counts wholly where its first event lies",
          List.of("sessions with a pageview"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_SESSIONS,
          true,
          Map.of(),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public SessionRatio ratio() {
    return SessionRatio.PAGEVIEWS;
  }

  @Override
  public Measure measure(Visits visits) {
    return Measure.perUnit(
        Unit.RATIO, visits.of(ratio()).ratio(), Map.of(), "there was no session with a pageview");
  }
}
