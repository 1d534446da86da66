package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.Stored;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * The batches of the transaction that is open. As many events as the database has rows in a group
 * go into its file as they will stay, and neither into its log nor, with each checkpoint, into the
 * file anew.
 */
final class HeldBatches {

  /** Of a table in DuckDB. */
  static final int ROWS_OF_A_GROUP = 122_880;

  /** Where most of what comes are repeats, answers or refusals, no group is ever whole. */
  private static final int MESSAGES_OF_A_ROW = 4;

  private final DuckDBConnection connection;
  private final int rows;
  private final Map<LogPartition, Long> next = new HashMap<>();
  private Stored held = Stored.NOTHING;
  private long messages;
  private boolean isOpen;
  private Stored untold = Stored.NOTHING;

  /**
   * None yet.
   *
   * @param rows of the table of events in one transaction
   */
  HeldBatches(DuckDBConnection connection, int rows) {
    this.connection = connection;
    this.rows = rows;
  }

  /** How many events there is room for. */
  int room() {
    return Math.max(0, rows - held.events());
  }

  /** Whether that is enough for one transaction. */
  boolean isFull() {
    return room() == 0 || messages >= (long) MESSAGES_OF_A_ROW * rows;
  }

  /** Whether there is anything. */
  boolean isOpen() {
    return isOpen;
  }

  /** To be called before anything is appended. */
  void begin() throws SQLException {
    if (!isOpen) {
      // The Appender does not begin a transaction, it only joins one: without a statement before
      // it, its chunks are committed one by one.
      try (var statement = connection.createStatement()) {
        statement.execute("select 1");
      }
      isOpen = true;
    }
  }

  void add(Batch batch, Repeats.Fresh fresh) {
    next.putAll(batch.next());
    messages += batch.entries().size();
    held =
        held.plus(
            new Stored(
                fresh.events().unknown().size(),
                fresh.facts().unknown().size(),
                fresh.duplicates(),
                fresh.refused().size() + fresh.erased().size(),
                byTopic(fresh.setAside())));
  }

  /** For good; there must be some. */
  void commit() throws SQLException {
    moveOn();
    connection.commit();
    untold = untold.plus(held);
    drop();
  }

  /** What is stored for good since this was last asked. */
  Stored told() {
    var stored = untold;
    untold = Stored.NOTHING;
    return stored;
  }

  /** They are undone. */
  void drop() {
    held = Stored.NOTHING;
    next.clear();
    messages = 0;
    isOpen = false;
  }

  /** Once for all of them: it takes as long as some hundred rows. */
  private void moveOn() throws SQLException {
    var partitions = List.copyOf(next.keySet());
    var topics = partitions.stream().map(LogPartition::topic).toList();
    var topicIds = partitions.stream().map(LogPartition::topicId).toList();
    var numbers = partitions.stream().map(LogPartition::partition).toList();
    var offsets = partitions.stream().map(next::get).toList();
    Query.named("offsets.move_on")
        .set("topics", new Query.Strings(topics))
        .set("topic_ids", new Query.Strings(topicIds))
        .set("partitions", Query.Longs.of(numbers))
        .set("offsets", new Query.Longs(offsets))
        .run(connection);
  }

  private static Map<String, Integer> byTopic(List<LogEntry.SetAside> messages) {
    return messages.stream()
        .collect(groupingBy(m -> m.position().partition().topic(), summingInt(_ -> 1)));
  }
}
