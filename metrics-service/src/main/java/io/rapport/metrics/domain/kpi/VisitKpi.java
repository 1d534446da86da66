package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.statistics.Difference;
import java.util.Set;

/** A KPI made from sessions, each as a whole where its first event lies. */
public sealed interface VisitKpi extends Kpi
    permits BounceRate,
        SessionDuration,
        PagesPerSession,
        ActionsPerSession,
        VisitFrequency,
        ScreenTime {

  /** What must be added up for it. */
  Set<SessionRatio> ratios();

  /** Whether the lengths of sessions must be known one by one. */
  default boolean needsLengths() {
    return false;
  }

  Measure measure(Visits visits);

  Difference difference(Visits now, Visits before);
}
