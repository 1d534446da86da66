package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DuckDbHelpersTest {

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

  private int threads() throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select current_setting('threads')")) {
      row.next();
      return row.getInt(1);
    }
  }
}
