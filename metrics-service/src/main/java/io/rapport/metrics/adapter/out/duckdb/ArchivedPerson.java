package io.rapport.metrics.adapter.out.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Takes out of the archive what {@link StoredPerson} has listed: each file is written anew. */
final class ArchivedPerson {

  private static final List<String> TABLES =
      List.of(
          ArchiveWriter.EVENTS,
          ArchiveWriter.FACTS,
          ArchiveWriter.REFUSED,
          ArchiveWriter.SET_ASIDE,
          "told_person");

  private final DuckDBConnection connection;

  ArchivedPerson(DuckDBConnection connection) {
    this.connection = connection;
  }

  void delete(Archive archive) throws SQLException {
    for (var part : archive.parts()) {
      for (var table : TABLES) {
        for (var file : part.files(table)) {
          delete(file, StoredPerson.condition(table));
        }
      }
    }
  }

  private void delete(Path file, String condition) throws SQLException {
    if (holdsAny(file, condition)) {
      var without = file.resolveSibling(file.getFileName() + ".writing");
      try (var copy = connection.createStatement()) {
        copy.execute(
            "copy (select * from %s where not coalesce((%s), false)) to %s (%s)"
                .formatted(
                    rows(file),
                    condition,
                    ArchiveWriter.quoted(without.toString()),
                    ArchiveWriter.FORMAT));
      }
      DurableFiles.sync(without);
      DurableFiles.move(without, file);
    }
  }

  private boolean holdsAny(Path file, String condition) throws SQLException {
    try (var select = connection.createStatement();
        var row =
            select.executeQuery(
                "select 1 from %s where %s limit 1".formatted(rows(file), condition))) {
      return row.next();
    }
  }

  private static String rows(Path file) {
    return "read_parquet(%s)".formatted(ArchiveWriter.quoted(file.toString()));
  }
}
