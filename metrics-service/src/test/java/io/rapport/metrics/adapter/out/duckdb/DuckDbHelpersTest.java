package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.duckdb.DuckDBPreparedStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DuckDbHelpersTest {

  private static final String SOME_SECONDS =
      "select max(%scast(n as varchar)%s) from number"
          .formatted("sha256(".repeat(20), ")".repeat(20));

  private final DuckDb database = DuckDb.inMemory();
  private final DuckDbHelpers helpers =
      new DuckDbHelpers(
          database,
          3,
          new OneByOne(database, Duration.ofSeconds(20), Duration.ZERO, Duration.ofSeconds(2)));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void who_asks_works_alone_while_they_rest_and_is_helped_again_afterwards() throws SQLException {
    helpers.rest(true);
    assertThat(threads()).isEqualTo(1);

    helpers.rest(false);

    assertThat(threads()).isEqualTo(3);
  }

  @Test
  void who_rests_does_not_first_end_a_long_statement() throws Exception {
    // Given
    execute("create table number as select range as n from range(4000000)");
    try (var connection = database.connect();
        var asking = (DuckDBPreparedStatement) connection.createStatement()) {
      asking.execute("set enable_progress_bar = true");
      asking.execute("set enable_progress_bar_print = false");
      var asked = CompletableFuture.runAsync(() -> ask(asking));
      await().until(() -> asking.getQueryProgress().getPercentage() > 0);

      // When
      helpers.rest(true);

      // Then
      assertThat(asked).isNotDone();
      asking.cancel();
      assertThat(asked).failsWithin(Duration.ofSeconds(20));
    }
  }

  private static void ask(Statement asking) {
    try {
      asking.execute(SOME_SECONDS);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  private int threads() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select current_setting('threads')")) {
      row.next();
      return row.getInt(1);
    }
  }
}
