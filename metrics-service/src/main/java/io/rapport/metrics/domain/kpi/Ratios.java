package io.rapport.metrics.domain.kpi;

import java.util.Map;

/**
 * What a KPI of sums is made from.
 *
 * @param <R> by what was added up
 */
public record Ratios<R>(Map<R, ExactRatio> sums) {

  public Ratios {
    sums = Map.copyOf(sums);
  }

  ExactRatio of(R ratio) {
    return sums.getOrDefault(ratio, ExactRatio.NONE);
  }
}
