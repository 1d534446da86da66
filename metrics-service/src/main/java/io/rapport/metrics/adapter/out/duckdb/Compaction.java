package io.rapport.metrics.adapter.out.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.jboss.logging.Logger;

/**
 * Writes a store without the blocks that are free in it. The database fills them before its file
 * grows, but gives back only those at the end; a table that was written anew, or a person with very
 * many events who was erased, leaves all of theirs.
 *
 * @param least free blocks, of 256 KiB, that are worth it
 */
record Compaction(long least) {

  /** Half of a log after which the database writes blocks anew: as much comes and goes. */
  static final Compaction USUAL = new Compaction(256);

  private static final Logger LOG = Logger.getLogger(Compaction.class);

  private static final String FREE =
      """
      select free_blocks, total_blocks
      from pragma_database_size()
      where database_name = current_database()
      """;

  /** Whether a third of the file, and not just a little, is free. */
  boolean isDue(DuckDBConnection connection) {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(FREE)) {
      return row.next() && row.getLong(1) >= least && row.getLong(1) * 3 > row.getLong(2);
    } catch (SQLException e) {
      throw new IllegalStateException("The store does not say how much of it is free", e);
    }
  }

  /** Writes all that there is to another file, unless there is no place for it. */
  boolean write(DuckDBConnection connection, Path file) {
    LOG.infof("Writing the store without what is free in it: file=%s", file);
    try (var statement = connection.createStatement()) {
      statement.execute("attach '" + file.toString().replace("'", "''") + "' as compact");
      statement.execute("copy from database " + connection.getCatalog() + " to compact");
      statement.execute("checkpoint compact");
      statement.execute("detach compact");
      return true;
    } catch (SQLException e) {
      LOG.warnf(e, "The store stays as large as it is: file=%s", file);
      return false;
    }
  }
}
