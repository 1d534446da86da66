package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_SESSIONS;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

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
  public Set<SessionRatio> ratios() {
    return Set.of(SessionRatio.PAGEVIEWS);
  }

  @Override
  public Measure measure(Visits visits) {
    var sums = visits.of(SessionRatio.PAGEVIEWS).ratio();
    return new Measure(
        Unit.RATIO,
        sums.value(),
        OptionalLong.of(Math.round(sums.sumY())),
        OptionalLong.of(Math.round(sums.sumX())),
        Math.round(sums.sumX()),
        sums.interval95(),
        Map.of(),
        sums.sumX() == 0 ? Optional.of("there was no session with a pageview") : Optional.empty());
  }

  @Override
  public Difference difference(Visits now, Visits before) {
    return now.of(SessionRatio.PAGEVIEWS).ratio().minus(before.of(SessionRatio.PAGEVIEWS).ratio());
  }
}
