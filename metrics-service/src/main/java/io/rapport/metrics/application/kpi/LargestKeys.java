package io.rapport.metrics.application.kpi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;

import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Leaves the largest values of a breakdown a row of their own, and puts all others together. */
final class LargestKeys {

  private LargestKeys() {}

  static <T> Map<Cell, T> of(
      Map<Cell, T> found, ToLongFunction<T> size, Supplier<T> none, BiConsumer<T, T> add) {
    var largest =
        found.entrySet().stream()
            .collect(
                groupingBy(
                    entry -> entry.getKey().key(),
                    summingLong(entry -> size.applyAsLong(entry.getValue()))))
            .entrySet()
            .stream()
            .sorted(
                Map.Entry.<Key, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(entry -> entry.getKey().value().orElse("")))
            .limit(Slices.MOST_KEYS)
            .map(Map.Entry::getKey)
            .collect(toSet());
    var kept = new HashMap<Cell, T>();
    found.forEach(
        (cell, one) -> {
          var key = largest.contains(cell.key()) ? cell.key() : Key.REST;
          add.accept(kept.computeIfAbsent(new Cell(cell.bucket(), key), _ -> none.get()), one);
        });
    return kept;
  }
}
