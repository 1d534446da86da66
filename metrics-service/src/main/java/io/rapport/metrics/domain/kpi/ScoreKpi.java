package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Difference;

/** A KPI made from the scores that people gave. */
public sealed interface ScoreKpi extends Kpi permits Nps, Csat {

  /** The type of the questions whose answers count. */
  String questionType();

  Measure measure(Scores scores);

  Difference difference(Scores now, Scores before);
}
