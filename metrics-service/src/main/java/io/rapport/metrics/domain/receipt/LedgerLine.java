package io.rapport.metrics.domain.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the ledger tells receipts apart by. Lines are only ever added, and summed when asked.
 *
 * @param minute the UTC minute of the receipt
 * @param reason of a refusal
 */
public record LedgerLine(
    String project,
    String key,
    Instant minute,
    Entry entry,
    Optional<String> reason,
    boolean replayed,
    boolean dedupable) {

  /** That an event came in, and what became of it: exactly one of the others. */
  public enum Entry {
    /** It was read from the log, whatever became of it. */
    RECEIVED,
    /** It counts. */
    STORED,
    /** It was there already. */
    DUPLICATE,
    /** A known crawler sent it: it is kept, and counts in no KPI. */
    BOT,
    /** It broke a rule of the protocol. */
    REFUSED
  }

  public static LedgerLine of(Receipt receipt, Entry entry) {
    return of(receipt, entry, Optional.empty());
  }

  public static LedgerLine refused(Receipt receipt, String reason) {
    return of(receipt, Entry.REFUSED, Optional.of(reason));
  }

  private static LedgerLine of(Receipt receipt, Entry entry, Optional<String> reason) {
    return new LedgerLine(
        receipt.project(),
        receipt.key(),
        receipt.at().truncatedTo(ChronoUnit.MINUTES),
        entry,
        reason,
        receipt.replayOf().isPresent(),
        receipt.dedupable());
  }
}
