package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** The cells of buckets when nothing tells apart what is in them. */
final class BucketCells {

  private BucketCells() {}

  /** Those in which something was found, by their place among the buckets. */
  static <T> Map<Cell, T> of(int buckets, IntFunction<T> counted, Predicate<T> isFound) {
    var cells = new HashMap<Cell, T>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      var found = counted.apply(bucket);
      if (isFound.test(found)) {
        cells.put(of(bucket), found);
      }
    }
    return Map.copyOf(cells);
  }

  /** By its place among the buckets, from 0 on. */
  static Cell of(int bucket) {
    return new Cell(bucket, Key.NONE);
  }
}
