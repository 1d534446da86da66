package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.receipt.LedgerLine;
import io.rapport.metrics.domain.receipt.LedgerLine.Entry;
import io.rapport.metrics.domain.receipt.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each line of the ledger was said. */
final class LedgerCounts {

  private final Map<LedgerLine, Long> counts = new HashMap<>();

  /** Of all of a batch, whatever becomes of it. */
  static LedgerCounts received(List<LogEntry> entries) {
    var counts = new LedgerCounts();
    for (var entry : entries) {
      switch (entry) {
        case LogEntry.Tracked tracked -> counts.add(tracked.receipt(), Entry.RECEIVED);
        case LogEntry.Refused refused -> counts.add(refused.event().receipt(), Entry.RECEIVED);
        case LogEntry.Surveyed _, LogEntry.SetAside _ -> {}
      }
    }
    return counts;
  }

  void addAll(LedgerCounts others) {
    others.counts.forEach((line, count) -> counts.merge(line, count, Long::sum));
  }

  void add(Receipt receipt, Entry entry) {
    add(LedgerLine.of(receipt, entry));
  }

  void addRefused(Receipt receipt, String reason) {
    add(LedgerLine.refused(receipt, reason));
  }

  Map<LedgerLine, Long> all() {
    return counts;
  }

  void clear() {
    counts.clear();
  }

  private void add(LedgerLine line) {
    counts.merge(line, 1L, Long::sum);
  }
}
