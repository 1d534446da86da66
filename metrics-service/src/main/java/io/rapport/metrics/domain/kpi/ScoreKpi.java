package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Difference;
import java.util.Locale;
import java.util.Map;

/** A KPI made from the scores that people gave. */
public sealed interface ScoreKpi extends Kpi, Measured<Scores> permits Nps, Csat, Ces {

  /** The type of the questions whose answers count. */
  String questionType();

  /** Which of them. */
  Per per();

  /** Whether a mean is told, which spreads by person. */
  boolean hasMean();

  /** How its figures changed, by name. */
  Map<String, Difference> figureChanges(Scores now, Scores before);

  @Override
  default Map<String, String> parameters() {
    return Map.of("per", per().name().toLowerCase(Locale.ROOT));
  }
}
