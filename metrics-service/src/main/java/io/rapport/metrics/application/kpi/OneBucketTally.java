package io.rapport.metrics.application.kpi;

import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import java.util.Map;

/**
 * How a KPI is counted whose series has one bucket: that is the total as well.
 *
 * @param <T> what is counted in each cell
 */
interface OneBucketTally<T> extends Tally<T> {

  @Override
  default T total(Slices whole, Map<Cell, T> series) {
    return series.getOrDefault(new Cell(0, Key.NONE), none());
  }
}
