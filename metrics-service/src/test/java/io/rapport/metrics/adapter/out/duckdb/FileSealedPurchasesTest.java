package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.SealedPurchasesContract;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSealedPurchasesTest extends SealedPurchasesContract {

  private static final List<String> TABLES =
      List.of("purchase_sum", "purchase_regular", "purchase_month", "purchase_kind");

  @TempDir private Path directory;
  private DuckDbAnalyticsStore store;

  @BeforeEach
  void open() {
    store = SmallStore.in(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected AnalyticsStore store() {
    return store;
  }

  @Test
  void a_store_from_before_adds_up_the_orders_that_it_has_sealed() throws SQLException {
    // Given
    haveShop();
    seal();
    store.close();
    var sums = sums();

    // When
    makeAsBefore();
    open();

    // Then
    assertThat(answers("sealed")).isEqualTo(answers("never"));
    store.close();
    assertThat(sums()).isEqualTo(sums);
    open();
  }

  /** As it was before migration 41, which the next start runs again, and the one of the sums. */
  private void makeAsBefore() throws SQLException {
    try (var database = database();
        var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var table : TABLES) {
        statement.execute("drop table " + table);
      }
      statement.execute("delete from migration where number in (41, 48)");
      connection.commit();
    }
  }

  private List<String> sums() throws SQLException {
    var sums = new ArrayList<String>();
    try (var database = database();
        var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var table : TABLES) {
        try (var row =
            statement.executeQuery(
                "select cast(t as varchar) from %s t order by all".formatted(table))) {
          while (row.next()) {
            sums.add(row.getString(1));
          }
        }
      }
    }
    return sums;
  }

  private DuckDb database() {
    return DuckDb.open(directory, new DuckDb.Limits("256MB", 2));
  }
}
