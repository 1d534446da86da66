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

/** How often people come back. */
public record VisitFrequency() implements VisitKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "visit_frequency",
          "Visit frequency",
          Unit.RATIO,
          1,
          "sessions ÷ persons with an active event",
          List.of("sessions", "active events of persons"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_PERSONS,
          false,
          Map.of(
              "days_between",
              "mean days between the starts of a person's consecutive sessions of the period"),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Set<SessionRatio> ratios() {
    return Set.of(SessionRatio.SESSIONS_PER_PERSON, SessionRatio.DAYS_BETWEEN);
  }

  @Override
  public Measure measure(Visits visits) {
    var sums = visits.of(SessionRatio.SESSIONS_PER_PERSON).ratio();
    return new Measure(
        Unit.RATIO,
        sums.value(),
        OptionalLong.of(Math.round(sums.sumY())),
        OptionalLong.of(Math.round(sums.sumX())),
        Math.round(sums.sumX()),
        sums.interval95(),
        Map.of("days_between", Figure.of(Unit.DAYS, visits.of(SessionRatio.DAYS_BETWEEN).ratio())),
        sums.sumX() == 0 ? Optional.of("nobody was active") : Optional.empty());
  }

  @Override
  public Difference difference(Visits now, Visits before) {
    return now.of(SessionRatio.SESSIONS_PER_PERSON)
        .ratio()
        .minus(before.of(SessionRatio.SESSIONS_PER_PERSON).ratio());
  }
}
