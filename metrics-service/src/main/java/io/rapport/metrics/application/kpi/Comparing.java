package io.rapport.metrics.application.kpi;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.domain.kpi.KpiAnswer.Comparison;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.BenjaminiHochberg;
import io.rapport.statistics.Difference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares numbers with themselves before; tests made side by side allow for each other. */
record Comparing<T>(KpiQuestion question, Tally<T> tally, Span before) {

  Comparison total(T total) {
    var then =
        tally
            .count(question.slices(List.of(before)))
            .getOrDefault(new Cell(0, Key.NONE), tally.none());
    return compared(question.slices(now()), Map.of(Key.NONE, new Change<>(total, then)))
        .values()
        .iterator()
        .next();
  }

  /** Without the rest, which is another one before, and what was part of the rest before. */
  Map<Key, Comparison> parts(Map<Key, T> parts) {
    var then = byKey(tally.count(question.broken(List.of(before))));
    var changes = new HashMap<Key, Change<T>>();
    parts.forEach(
        (key, found) -> {
          if (!key.isRest() && (then.containsKey(key) || !then.containsKey(Key.REST))) {
            changes.put(key, new Change<>(found, then.getOrDefault(key, tally.none())));
          }
        });
    return changes.isEmpty() ? Map.of() : compared(question.broken(now()), changes);
  }

  static <T> Map<Key, T> byKey(Map<Cell, T> found) {
    return found.entrySet().stream()
        .collect(toMap(cell -> cell.getKey().key(), Map.Entry::getValue));
  }

  private List<Span> now() {
    return List.of(question.period().span());
  }

  private Map<Key, Comparison> compared(Slices slices, Map<Key, Change<T>> changes) {
    var differences = new HashMap<Key, Difference>();
    changes.forEach(
        (key, change) ->
            differences.put(key, tally.kpi().difference(change.now(), change.before())));
    var adjusted = adjusted(differences);
    var figures = figures(tally.figureChanges(slices, before, changes));
    var compared = new HashMap<Key, Comparison>();
    changes.forEach(
        (key, change) ->
            compared.put(
                key,
                new Comparison(
                    before,
                    tally.kpi().measure(change.before()),
                    adjusted.getOrDefault(key, Difference.UNKNOWN),
                    figures.getOrDefault(key, Map.of()))));
    return compared;
  }

  /** The changes of one figure are one family of tests. */
  private static Map<Key, Map<String, Difference>> figures(
      Map<Key, Map<String, Difference>> changes) {
    var names = changes.values().stream().flatMap(figures -> figures.keySet().stream()).distinct();
    var adjusted = new HashMap<Key, Map<String, Difference>>();
    names.forEach(
        name ->
            adjusted(
                    changes.entrySet().stream()
                        .filter(change -> change.getValue().containsKey(name))
                        .collect(toMap(Map.Entry::getKey, change -> change.getValue().get(name))))
                .forEach(
                    (key, difference) ->
                        adjusted.computeIfAbsent(key, _ -> new HashMap<>()).put(name, difference)));
    return adjusted;
  }

  private static Map<Key, Difference> adjusted(Map<Key, Difference> family) {
    var keys = List.copyOf(family.keySet());
    var adjusted = BenjaminiHochberg.adjusted(keys.stream().map(family::get).toList());
    return keys.stream()
        .collect(toMap(Function.identity(), key -> adjusted.get(keys.indexOf(key))));
  }
}
