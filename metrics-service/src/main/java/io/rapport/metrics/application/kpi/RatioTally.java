package io.rapport.metrics.application.kpi;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.application.port.RatioFacts;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.RatioKpi;
import io.rapport.metrics.domain.kpi.Ratios;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up what a KPI divides.
 *
 * @param <R> what can be added up
 */
record RatioTally<R>(RatioKpi<R> kpi, RatioFacts<R> data) implements Tally<Ratios<R>> {

  /** All of these sums, side by side. */
  static <R> Map<Cell, Ratios<R>> count(Set<R> ratios, RatioFacts<R> data, Slices slices) {
    var sums = new HashMap<Cell, Map<R, ExactRatio>>();
    for (var ratio : ratios) {
      data.sums(slices, ratio)
          .forEach(
              (cell, found) -> sums.computeIfAbsent(cell, _ -> new HashMap<>()).put(ratio, found));
    }
    return sums.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, cell -> new Ratios<>(cell.getValue())));
  }

  @Override
  public Map<Cell, Ratios<R>> count(Slices slices) {
    return count(kpi.ratios(), data, slices);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices);
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, page);
  }

  @Override
  public Ratios<R> none() {
    return new Ratios<>(Map.of());
  }
}
