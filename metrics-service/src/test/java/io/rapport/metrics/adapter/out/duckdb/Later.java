package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogPartition;
import java.util.HashMap;
import java.util.Map;

/** What a reader that begins at some offsets sees of a batch. */
final class Later {

  private Later() {}

  static Batch than(Map<LogPartition, Long> offsets, Batch batch) {
    var next = new HashMap<>(offsets);
    batch.next().forEach((partition, offset) -> next.merge(partition, offset, Math::max));
    return new Batch(
        batch.entries().stream()
            .filter(
                entry ->
                    entry.position().offset()
                        >= offsets.getOrDefault(entry.position().partition(), 0L))
            .toList(),
        next);
  }
}
