package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Mean;
import java.util.Map;

/**
 * The scores of persons, added up.
 *
 * @param quantiles by their names
 * @param bands how many persons are in each part of the scale, by its name
 */
public record PersonScores(Mean mean, Map<String, Double> quantiles, Map<String, Long> bands) {

  public static final PersonScores NONE = new PersonScores(new Mean(0, 0, 0), Map.of(), Map.of());

  public PersonScores {
    quantiles = Map.copyOf(quantiles);
    bands = Map.copyOf(bands);
  }
}
