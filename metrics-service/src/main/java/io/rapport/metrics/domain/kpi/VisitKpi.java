package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.statistics.Difference;
import java.util.Map;
import java.util.Set;

/** A KPI made from sessions, each as a whole where its first event lies. */
public sealed interface VisitKpi extends Kpi, Measured<Visits>
    permits BounceRate,
        SessionDuration,
        PagesPerSession,
        ActionsPerSession,
        VisitFrequency,
        ScreenTime {

  /** What its value is made from. */
  SessionRatio ratio();

  /** What must be added up for it, its figures included. */
  default Set<SessionRatio> ratios() {
    return Set.of(ratio());
  }

  /** Whether the lengths of sessions must be known one by one. */
  default boolean needsLengths() {
    return false;
  }

  /** How its quantiles changed, by name, if it has any. */
  default Map<String, Difference> figureChanges(Visits now, Visits before, LengthSplits splits) {
    return Map.of();
  }

  @Override
  default Difference difference(Visits now, Visits before) {
    return now.of(ratio()).ratio().minus(before.of(ratio()).ratio());
  }
}
