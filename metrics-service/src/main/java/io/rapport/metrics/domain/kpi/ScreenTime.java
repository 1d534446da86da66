package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_PERSONS;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How long people are there. */
public record ScreenTime() implements VisitKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "screen_time",
          "Screen time",
          Unit.SECONDS,
          1,
          "engaged time (engaged_ms of Page Engaged, of a session without any its duration) ÷ persons with an"
              + " active event, in seconds",
          List.of("sessions", "active events of persons"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_PERSONS,
          false,
          Map.of(),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Set<SessionRatio> ratios() {
    return Set.of(SessionRatio.SECONDS_PER_PERSON);
  }

  @Override
  public Measure measure(Visits visits) {
    var sums = visits.of(SessionRatio.SECONDS_PER_PERSON).ratio();
    return new Measure(
        Unit.SECONDS,
        sums.value(),
        OptionalLong.empty(),
        OptionalLong.of(Math.round(sums.sumX())),
        Math.round(sums.sumX()),
        sums.interval95(),
        Map.of(),
        sums.sumX() == 0 ? Optional.of("nobody was active") : Optional.empty());
  }

  @Override
  public Difference difference(Visits now, Visits before) {
    return now.of(SessionRatio.SECONDS_PER_PERSON)
        .ratio()
        .minus(before.of(SessionRatio.SECONDS_PER_PERSON).ratio());
  }
}
