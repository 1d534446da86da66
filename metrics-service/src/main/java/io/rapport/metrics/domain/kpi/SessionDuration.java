package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_SESSIONS;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** How long a visit is. */
public record SessionDuration() implements VisitKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "session_duration",
          "Session duration",
          Unit.SECONDS,
          1,
          "mean of last − first event of a session, in seconds; a session of one event lasts its engaged"
              + " time, else 0",
          List.of("sessions"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_SESSIONS,
          true,
          Map.of(
              "median", "half of the sessions are shorter, in seconds",
              "p90", "nine of ten sessions are shorter, in seconds"),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public SessionRatio ratio() {
    return SessionRatio.SECONDS;
  }

  @Override
  public boolean needsLengths() {
    return true;
  }

  @Override
  public Map<String, Difference> figureChanges(Visits now, Visits before, LengthSplits splits) {
    return Map.of(
        "median", splits.median().difference(now.lengths().median(), before.lengths().median()),
        "p90", splits.p90().difference(now.lengths().p90(), before.lengths().p90()));
  }

  @Override
  public Measure measure(Visits visits) {
    return Measure.mean(
        Unit.SECONDS,
        visits.of(ratio()).ratio(),
        Map.of(
            "median", Figure.of(Unit.SECONDS, visits.lengths().median()),
            "p90", Figure.of(Unit.SECONDS, visits.lengths().p90())),
        "there was no session");
  }
}
