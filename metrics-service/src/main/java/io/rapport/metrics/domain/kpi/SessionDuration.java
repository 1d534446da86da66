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
  public Set<SessionRatio> ratios() {
    return Set.of(SessionRatio.SECONDS);
  }

  @Override
  public boolean needsLengths() {
    return true;
  }

  @Override
  public Measure measure(Visits visits) {
    var sums = visits.of(SessionRatio.SECONDS).ratio();
    return new Measure(
        Unit.SECONDS,
        sums.value(),
        OptionalLong.empty(),
        OptionalLong.of(Math.round(sums.sumX())),
        Math.round(sums.sumX()),
        sums.interval95(),
        Map.of(
            "median", Figure.of(Unit.SECONDS, visits.lengths().median()),
            "p90", Figure.of(Unit.SECONDS, visits.lengths().p90())),
        sums.sumX() == 0 ? Optional.of("there was no session") : Optional.empty());
  }

  @Override
  public Difference difference(Visits now, Visits before) {
    return now.of(SessionRatio.SECONDS).ratio().minus(before.of(SessionRatio.SECONDS).ratio());
  }
}
