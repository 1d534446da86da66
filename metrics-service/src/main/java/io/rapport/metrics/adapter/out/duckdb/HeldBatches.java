package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.Stored;
import java.sql.SQLException;
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

  private final DuckDBConnection connection;
  private final int rows;
  private Stored held = Stored.NOTHING;
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

  void add(Repeats.Fresh fresh) {
    held =
        held.plus(
            new Stored(
                fresh.events().unknown().size(),
                fresh.facts().unknown().size(),
                fresh.duplicates(),
                fresh.refused().size() + fresh.erased().size(),
                byTopic(fresh.setAside())));
  }

  /** For good. */
  void commit() throws SQLException {
    connection.commit();
    untold = untold.plus(held);
    held = Stored.NOTHING;
  }

  void commitIfFull() throws SQLException {
    if (room() == 0) {
      commit();
    }
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
  }

  private static Map<String, Integer> byTopic(List<LogEntry.SetAside> messages) {
    return messages.stream()
        .collect(groupingBy(m -> m.position().partition().topic(), summingInt(_ -> 1)));
  }
}
