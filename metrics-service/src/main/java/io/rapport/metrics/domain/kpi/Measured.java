package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Difference;

/**
 * What is made of what was counted.
 *
 * @param <T> what is counted
 */
public interface Measured<T> {

  Measure measure(T found);

  /** How one differs from the other. */
  Difference difference(T now, T before);
}
