package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.StoreHelpers;
import io.rapport.metrics.application.port.StoreUnavailable;
import java.sql.SQLException;

/** The threads of one DuckDB database; a thread that asks is one of them. For one thread. */
final class DuckDbHelpers implements StoreHelpers {

  private final DuckDb database;
  private final int threads;
  private final OneByOne questions;
  private boolean resting;

  DuckDbHelpers(DuckDb database, int threads, OneByOne questions) {
    this.database = database;
    this.threads = threads;
    this.questions = questions;
  }

  @Override
  public void rest(boolean rest) {
    questions.be(rest);
    if (rest == resting) {
      return;
    }
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("set global threads = " + (rest ? 1 : threads));
      resting = rest;
    } catch (SQLException e) {
      throw new StoreUnavailable("The store's threads stay as they are", e);
    }
  }
}
