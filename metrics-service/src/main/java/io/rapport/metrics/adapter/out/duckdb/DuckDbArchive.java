package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.StoreArchive;
import io.rapport.metrics.application.port.StoreUnavailable;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;

/** The archive of the database, written beside the work that goes on there. */
final class DuckDbArchive implements StoreArchive {

  private final DuckDb database;
  private final ArchiveWriter writer;

  DuckDbArchive(DuckDb database, ArchiveWriter writer) {
    this.database = database;
    this.writer = writer;
  }

  @Override
  public void writeWhenDue(Instant now) {
    try (var connection = database.connect()) {
      writer.writeWhenDue(connection, now);
    } catch (SQLException | UncheckedIOException e) {
      throw new StoreUnavailable("The archive cannot be written", e);
    }
  }
}
