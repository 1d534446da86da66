package io.rapport.metrics.adapter.out.duckdb;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jboss.logging.Logger;

/**
 * Rows that batches of one transaction add to the same tables. The database takes them once they
 * fill a vector, since to plan an insert costs as much as some hundred rows; so whoever reads a
 * table within the transaction has them written first.
 */
final class OpenRows {

  private static final Logger LOG = Logger.getLogger(OpenRows.class);

  private final DuckDBConnection connection;
  private final Map<String, Rows> open = new LinkedHashMap<>();

  OpenRows(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Those of a table, to be added to but not to be closed. */
  Rows of(String table) throws SQLException {
    var known = open.get(table);
    if (known != null) {
      return known;
    }
    var rows = new Rows(connection, table).ofAnyThread();
    open.put(table, rows);
    return rows;
  }

  /** The tables have them. */
  void write() throws SQLException {
    for (var rows : open.values()) {
      rows.write();
    }
  }

  /** To be called before the transaction that they belong to is undone. */
  void drop() {
    for (var rows : open.values()) {
      try {
        // What it still writes is undone with all others.
        rows.close();
      } catch (SQLException | RuntimeException e) {
        LOG.debug("Rows that are to be undone could not be written", e);
      }
    }
    open.clear();
  }
}
