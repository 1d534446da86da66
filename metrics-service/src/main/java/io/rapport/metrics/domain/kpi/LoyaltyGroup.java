package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.survey.Stance;
import java.util.List;
import java.util.Map;

/**
 * Persons who think alike, and what they bring.
 *
 * @param name in the words of NPS
 * @param measures by the ids of their KPIs
 */
public record LoyaltyGroup(String name, long persons, Map<String, Measure> measures) {

  /** The groups there are. */
  public static final List<String> NAMES = Stance.NPS.words();

  public LoyaltyGroup {
    measures = Map.copyOf(measures);
  }
}
