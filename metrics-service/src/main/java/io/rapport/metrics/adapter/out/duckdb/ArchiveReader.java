package io.rapport.metrics.adapter.out.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Reads Parquet files, of the archive above all, row by row, however large they are. */
final class ArchiveReader implements AutoCloseable {

  private final DuckDBConnection connection;

  private ArchiveReader(DuckDBConnection connection) {
    this.connection = connection;
  }

  static ArchiveReader open(Path spill) throws SQLException {
    var settings = new Properties();
    settings.setProperty("memory_limit", "256MB");
    settings.setProperty("threads", "1");
    settings.setProperty("temp_directory", spill.toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    // Otherwise a whole file lies in memory before its first row is seen.
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    return new ArchiveReader(
        (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings));
  }

  /** Shows every row of a table of the part. */
  void each(ArchivePart part, String table, Reading.Visit visit) throws SQLException {
    for (var file : part.files(table)) {
      try (var select = connection.createStatement();
          var row =
              select.executeQuery(
                  "select %s from read_parquet(%s)"
                      .formatted(columns(table), ArchiveWriter.quoted(file.toString())))) {
        while (row.next()) {
          visit.visit(row);
        }
      }
    }
  }

  /** Shows every row of another query about files. */
  void each(Query query, Reading.Visit visit) throws SQLException {
    try (var select = query.prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        visit.visit(row);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** What is nested is easiest read as text. */
  private static String columns(String table) {
    return table.equals(ArchiveWriter.FACTS)
        ? "* replace (cast(to_json(answers) as varchar) as answers)"
        : "*";
  }
}
