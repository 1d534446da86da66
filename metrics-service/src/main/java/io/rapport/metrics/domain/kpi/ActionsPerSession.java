package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_SESSIONS;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.time.Interval;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** How much is done in a visit. */
public record ActionsPerSession() implements VisitKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "actions_per_session",
          "Actions per session",
          Unit.RATIO,
          1,
          "actions ÷ sessions; actions are pages, screens and the project's actionEvents (Link Clicked and"
              + " File Downloaded unless it names others)",
          List.of("sessions"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_SESSIONS,
          true,
          Map.of("maximum", "the most actions of one session"),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public SessionRatio ratio() {
    return SessionRatio.ACTIONS;
  }

  @Override
  public Measure measure(Visits visits) {
    return Measure.perUnit(
        Unit.RATIO,
        visits.of(ratio()).ratio(),
        Map.of("maximum", Figure.count(Unit.ACTIONS, Math.round(visits.of(ratio()).most()))),
        "there was no session");
  }
}
