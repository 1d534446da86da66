package io.rapport.metrics.adapter.out.duckdb;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** How many lengths of each bucket lie in which band. */
final class BandSizes {

  private final Map<Integer, TreeMap<Integer, Long>> buckets = new HashMap<>();

  void add(int bucket, int band, long lengths) {
    buckets.computeIfAbsent(bucket, _ -> new TreeMap<>()).merge(band, lengths, Long::sum);
  }

  /** Finds in which bands these places among all lengths of a bucket lie. */
  void find(int bucket, SortedSet<Long> ranks, LengthBands found) {
    long before = 0;
    for (var band : buckets.getOrDefault(bucket, new TreeMap<>()).entrySet()) {
      long upTo = before + band.getValue();
      for (long rank : ranks.subSet(before + 1, upTo + 1)) {
        found.add(bucket, rank, band.getKey(), rank - before);
      }
      before = upTo;
    }
  }
}
