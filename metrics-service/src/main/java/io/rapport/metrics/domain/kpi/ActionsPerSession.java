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
  public Set<SessionRatio> ratios() {
    return Set.of(SessionRatio.ACTIONS);
  }

  @Override
  public Measure measure(Visits visits) {
    var sums = visits.of(SessionRatio.ACTIONS).ratio();
    return new Measure(
        Unit.RATIO,
        sums.value(),
        OptionalLong.of(Math.round(sums.sumY())),
        OptionalLong.of(Math.round(sums.sumX())),
        Math.round(sums.sumX()),
        sums.interval95(),
        Map.of(
            "maximum",
            Figure.count(Unit.ACTIONS, Math.round(visits.of(SessionRatio.ACTIONS).most()))),
        sums.sumX() == 0 ? Optional.of("there was no session") : Optional.empty());
  }

  @Override
  public Difference difference(Visits now, Visits before) {
    return now.of(SessionRatio.ACTIONS).ratio().minus(before.of(SessionRatio.ACTIONS).ratio());
  }
}
