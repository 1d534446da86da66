package io.rapport.metrics.adapter.out.duckdb;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBConnection;

/**
 * A statement with all that it needs. What is prepared is planned then, and once more when it is
 * run; so only what has values to bind is.
 */
record ReadyStatement(Statement statement, Running running) implements AutoCloseable {

  static ReadyStatement of(DuckDBConnection connection, String sql, List<Object> bound)
      throws SQLException {
    if (bound.isEmpty()) {
      var plain = connection.createStatement();
      return new ReadyStatement(plain, () -> plain.execute(sql));
    }
    var prepared = prepared(connection, sql, bound);
    return new ReadyStatement(prepared, prepared::execute);
  }

  static PreparedStatement prepared(DuckDBConnection connection, String sql, List<Object> bound)
      throws SQLException {
    var prepared = connection.prepareStatement(sql);
    try {
      for (int n = 0; n < bound.size(); n++) {
        prepared.setObject(n + 1, bound.get(n));
      }
      return prepared;
    } catch (SQLException | RuntimeException e) {
      prepared.close();
      throw e;
    }
  }

  void run() throws SQLException {
    running.run();
  }

  /** The rows that it finds. */
  ResultSet ask() throws SQLException {
    running.run();
    return Objects.requireNonNull(statement.getResultSet());
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }

  /** Runs it. */
  @FunctionalInterface
  interface Running {
    boolean run() throws SQLException;
  }
}
