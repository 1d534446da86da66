package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * Fills an empty store from the archive. Rows go in as they once came from the log, so that all
 * that is derived from them is derived by the rules of today.
 */
final class Restore {

  private static final int AT_ONCE = 5000;

  private final BatchWriter writer;
  private final ArchiveReader reader;
  private long restored;

  Restore(BatchWriter writer, ArchiveReader reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** All that the part has, and how far it reaches. */
  void entries(ArchivePart part) throws SQLException {
    entries(part, ArchiveWriter.EVENTS, ArchivedRows::event);
    entries(part, ArchiveWriter.FACTS, ArchivedRows::fact);
    entries(part, ArchiveWriter.REFUSED, ArchivedRows::refused);
    entries(part, ArchiveWriter.SET_ASIDE, ArchivedRows::setAside);
  }

  /** How many so far. */
  long entries() {
    return restored;
  }

  /** What the last part has as a whole, in the place of what the entries left behind. */
  static void state(DuckDBConnection connection, ArchivePart last) throws SQLException {
    for (var table : ArchiveWriter.STATE) {
      execute(connection, "delete from " + table);
      for (var file : last.files(table)) {
        execute(
            connection,
            "insert into %s by name select * from read_parquet(%s)"
                .formatted(table, ArchiveWriter.quoted(file.toString())));
      }
    }
    // Others are told of everybody, and hear only what they did not know.
    execute(connection, "delete from changed_id");
    execute(connection, Resources.read("restore.changed_ids.sql"));
    connection.commit();
  }

  static void asked(DuckDBConnection connection, Optional<String> name) throws SQLException {
    try (var insert = connection.prepareStatement("insert into rebuilt values (?)")) {
      insert.setString(1, name.orElse(null));
      insert.execute();
    }
    connection.commit();
  }

  private void entries(ArchivePart part, String table, Reading.Row<LogEntry> entry)
      throws SQLException {
    var batch = new ArrayList<LogEntry>(AT_ONCE);
    reader.each(
        part,
        table,
        row -> {
          batch.add(entry.read(row));
          if (batch.size() == AT_ONCE) {
            write(part, batch);
          }
        });
    write(part, batch);
  }

  /** The store is nobody's yet, so the offsets may run ahead. */
  private void write(ArchivePart part, List<LogEntry> batch) throws SQLException {
    writer.write(new Batch(batch, part.ends()));
    restored += batch.size();
    batch.clear();
  }

  private static void execute(DuckDBConnection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
