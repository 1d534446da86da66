package io.rapport.metrics.domain.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is stored at once, or not at all.
 *
 * @param entries in the order they were read
 * @param next where reading goes on after it, for each partition it comes from
 */
public record Batch(List<LogEntry> entries, Map<LogPartition, Long> next) {

  public Batch {
    entries = List.copyOf(entries);
    next = Map.copyOf(next);
  }

  /** Its first entries. */
  public Batch first(int count) {
    var first = entries.subList(0, count);
    var after = new HashMap<LogPartition, Long>();
    for (var entry : first) {
      after.put(entry.position().partition(), entry.position().offset() + 1);
    }
    return new Batch(first, after);
  }

  /** What comes after its first entries. */
  public Batch without(int first) {
    return new Batch(entries.subList(first, entries.size()), next);
  }
}
