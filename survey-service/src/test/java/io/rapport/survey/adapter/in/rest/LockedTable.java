package io.rapport.survey.adapter.in.rest;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A table that nobody else reads for a while: who wants to, waits. */
record LockedTable(DataSource database, String name) {

  /** Does it while the table is locked. */
  <T> T during(Supplier<T> work) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      lock(connection);
      try {
        return work.get();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** Does it while the table is locked, and has the database hang up on who waits for it. */
  void loseWhoWaitsDuring(Callable<?> work) throws Exception {
    try (var thread = Executors.newSingleThreadExecutor();
        var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      lock(connection);
      Future<?> done;
      try {
        done = thread.submit(work);
        await().until(() -> hangUpOnWhoWaits(connection) > 0);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      done.get();
    }
  }

  private void lock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("lock table " + name + " in access exclusive mode");
    }
  }

  private int hangUpOnWhoWaits(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
                select count(pg_terminate_backend(pid)) from pg_locks
                where relation = ?::regclass and not granted
                """)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
