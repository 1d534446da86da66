package io.rapport.metrics.application.kpi;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.SessionSums;
import io.rapport.metrics.domain.kpi.VisitKpi;
import io.rapport.metrics.domain.kpi.Visits;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.Difference;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what is in sessions, by the project's rule. */
record VisitTally(VisitKpi kpi, Snapshot data, SessionRule rule) implements Tally<Visits> {

  @Override
  public Map<Cell, Visits> count(Slices slices) {
    var sums = new HashMap<Cell, Map<SessionRatio, SessionSums>>();
    for (var ratio : kpi.ratios()) {
      data.sessionSums(slices, rule, ratio)
          .forEach(
              (cell, found) ->
                  sums.computeIfAbsent(cell, _ -> new EnumMap<>(SessionRatio.class))
                      .put(ratio, found));
    }
    var lengths =
        kpi.needsLengths() ? data.sessionLengths(slices, rule) : Map.<Cell, Visits.Lengths>of();
    return sums.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                cell ->
                    new Visits(
                        cell.getValue(),
                        lengths.getOrDefault(cell.getKey(), Visits.Lengths.NONE))));
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.sessionInputs(slices, rule);
  }

  @Override
  public List<SessionRecord> records(Slices slices, PageRequest page) {
    return data.sessionRecords(slices, rule, page);
  }

  @Override
  public Visits none() {
    return Visits.NONE;
  }

  /** Quantiles are tested with the values of both periods. */
  @Override
  public Map<Key, Map<String, Difference>> figureChanges(
      Slices slices, Span before, Map<Key, Change<Visits>> changes) {
    if (!kpi.needsLengths()) {
      return Map.of();
    }
    var splits = data.lengths().splits(slices, before, rule);
    var figures = new HashMap<Key, Map<String, Difference>>();
    changes.forEach(
        (key, change) -> {
          var split = splits.get(key);
          if (split != null) {
            figures.put(key, kpi.figureChanges(change.now(), change.before(), split));
          }
        });
    return Map.copyOf(figures);
  }
}
