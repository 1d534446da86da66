package io.rapport.metrics.adapter.out.duckdb;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.receipt.LedgerLine;
import io.rapport.metrics.domain.receipt.LedgerLine.Entry;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Writes down what came in and what became of it, within the transaction of its batch. */
final class Ledger {

  /** Why what an erased person did is not stored. */
  private static final String ERASED = "erased";

  /** From when on hardly anything of a minute is still to come. */
  private static final Duration SETTLED = Duration.ofHours(1);

  private Ledger() {}

  static void append(DuckDBConnection connection, Batch batch, Repeats.Fresh fresh)
      throws SQLException {
    // Received is counted from the batch itself, so that the sum can be held against it.
    appendLines(
        connection,
        Stream.concat(batch.entries().stream().flatMap(Ledger::received), became(fresh)));
    appendRefused(connection, fresh.refused());
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

  private static Stream<LedgerLine> received(LogEntry entry) {
    return switch (entry) {
      case LogEntry.Tracked tracked -> Stream.of(LedgerLine.of(tracked.receipt(), Entry.RECEIVED));
      case LogEntry.Refused refused ->
          Stream.of(LedgerLine.of(refused.event().receipt(), Entry.RECEIVED));
      case LogEntry.Surveyed _, LogEntry.SetAside _ -> Stream.empty();
    };
  }

  private static Stream<LedgerLine> became(Repeats.Fresh fresh) {
    var stored =
        fresh.events().unknown().stream()
            .map(Repeats.Hashed::entry)
            .map(
                event ->
                    LedgerLine.of(
                        event.receipt(),
                        event.event().sender().isBot() ? Entry.BOT : Entry.STORED));
    var repeated =
        fresh.events().repeated().stream()
            .map(event -> LedgerLine.of(event.entry().receipt(), Entry.DUPLICATE));
    var refused =
        fresh.refused().stream()
            .map(LogEntry.Refused::event)
            .map(event -> LedgerLine.refused(event.receipt(), event.reason()));
    var erased = fresh.erased().stream().flatMap(Ledger::erased);
    return Stream.of(stored, repeated, refused, erased).flatMap(identity());
  }

  private static Stream<LedgerLine> erased(LogEntry entry) {
    return entry instanceof LogEntry.Tracked tracked
        ? Stream.of(LedgerLine.refused(tracked.receipt(), ERASED))
        : Stream.empty();
  }

  private static void appendLines(DuckDBConnection connection, Stream<LedgerLine> lines)
      throws SQLException {
    var counts = lines.collect(groupingBy(identity(), counting()));
    if (counts.isEmpty()) {
      return;
    }
    try (var rows = new Rows(connection, "receipt")) {
      for (var count : counts.entrySet()) {
        var line = count.getKey();
        rows.begin()
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
    }
  }

  private static void appendRefused(DuckDBConnection connection, List<LogEntry.Refused> messages)
      throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    try (var rows = new Rows(connection, "refused_event")) {
      for (var message : messages) {
        var position = message.position();
        var event = message.event();
        rows.begin()
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
}
