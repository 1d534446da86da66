package io.rapport.metrics.domain.ingest;

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
}
