package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_PERSONS;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
  public SessionRatio ratio() {
    return SessionRatio.SESSIONS_PER_PERSON;
  }

  @Override
  public Set<SessionRatio> ratios() {
    return Set.of(SessionRatio.SESSIONS_PER_PERSON, SessionRatio.DAYS_BETWEEN);
  }

  @Override
  public Measure measure(Visits visits) {
    return Measure.perUnit(
        Unit.RATIO,
        visits.of(ratio()).ratio(),
        Map.of("days_between", Figure.of(Unit.DAYS, visits.of(SessionRatio.DAYS_BETWEEN).ratio())),
        "nobody was active");
  }
}
