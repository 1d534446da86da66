package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.receipt.LedgerLine.Entry;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBConnection;

/** Writes down what came in and what became of it, within the transaction of the caller. */
final class Ledger {

  /** Why what an erased person did is not stored. */
  private static final String ERASED = "erased";

  /** From when on hardly anything of a minute is still to come. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private final OpenRows rows;
  private final LedgerCounts counts = new LedgerCounts();

  Ledger(OpenRows rows) {
    this.rows = rows;
  }

  /**
   * Appends what was refused, and counts all of it.
   *
   * @param received counted from the batch itself, so that the sum can be held against it
   */
  void add(LedgerCounts received, Repeats.Fresh fresh) throws SQLException {
    counts.addAll(received);
    became(fresh);
    appendRefused(fresh.refused());
  }

  /** To be called before the transaction of what was added is over. */
  void write() throws SQLException {
    var receipts = rows.of("receipt");
    for (var count : counts.all().entrySet()) {
      var line = count.getKey();
      receipts
          .begin()
          .add(line.project())
          .add(line.key())
          .add(line.minute())
          .add(line.entry().name().toLowerCase(Locale.ROOT))
          .add(line.reason())
          .add(line.replayed())
          .add(line.dedupable())
          .add(count.getValue().longValue())
          .end();
    }
    drop();
  }

  /** What was counted and is not written. */
  void drop() {
    counts.clear();
  }

  /** Forgets refused events whose time is over, and makes one row of several batches'. */
  static void tidy(DuckDBConnection connection, Instant now) throws SQLException {
    Query.named("tidy.forget_refused")
        .set("before", now.minus(RefusedEvent.KEPT).toEpochMilli())
        .run(connection);
    long until = now.minus(SETTLED).toEpochMilli();
    for (var step : List.of("tidy.sum_up", "tidy.take_out", "tidy.put_back", "tidy.settled")) {
      Query.named(step).set("until", until).run(connection);
    }
  }

  private void became(Repeats.Fresh fresh) {
    for (var stored : fresh.events().unknown()) {
      var isBot = stored.entry().event().sender().isBot();
      counts.add(stored.entry().receipt(), isBot ? Entry.BOT : Entry.STORED);
    }
    for (var repeated : fresh.events().repeated()) {
      counts.add(repeated.entry().receipt(), Entry.DUPLICATE);
    }
    for (var refused : fresh.refused()) {
      counts.addRefused(refused.event().receipt(), refused.event().reason());
    }
    for (var erased : fresh.erased()) {
      if (erased instanceof LogEntry.Tracked tracked) {
        counts.addRefused(tracked.receipt(), ERASED);
      }
    }
  }

  private void appendRefused(List<LogEntry.Refused> messages) throws SQLException {
    var refused = rows.of("refused_event");
    for (var message : messages) {
      var position = message.position();
      var event = message.event();
      refused
          .begin()
          .add(event.receipt().project())
          .add(event.refusalId())
          .add(position.partition().topicId())
          .add(position.partition().partition())
          .add(position.offset())
          .add(event.receipt().at())
          .add(event.receipt().key())
          .add(event.messageId())
          .add(event.reason())
          .add(event.field())
          .add(event.detail())
          .add(event.path())
          .add(event.body())
          .add(event.bodyCut())
          .add(event.receipt().replayOf())
          .addTime(event.firstReceivedAt())
          .end();
    }
  }
}
