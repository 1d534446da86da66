package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.receipt.LedgerLine;
import io.rapport.metrics.domain.receipt.LedgerLine.Entry;
import io.rapport.metrics.domain.receipt.Receipt;
import java.util.HashMap;
import java.util.Map;

/** How often a batch says each line of the ledger. */
final class LedgerCounts {

  private final Map<LedgerLine, Long> counts = new HashMap<>();

  void add(Receipt receipt, Entry entry) {
    add(LedgerLine.of(receipt, entry));
  }

  void addRefused(Receipt receipt, String reason) {
    add(LedgerLine.refused(receipt, reason));
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  Map<LedgerLine, Long> all() {
    return counts;
  }

  private void add(LedgerLine line) {
    counts.merge(line, 1L, Long::sum);
  }
}
