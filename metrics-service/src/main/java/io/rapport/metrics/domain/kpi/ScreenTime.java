package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_PERSONS;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

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
  public SessionRatio ratio() {
    return SessionRatio.SECONDS_PER_PERSON;
  }

  @Override
  public Measure measure(Visits visits) {
    return Measure.mean(Unit.SECONDS, visits.of(ratio()).ratio(), Map.of(), "nobody was active");
  }
}
