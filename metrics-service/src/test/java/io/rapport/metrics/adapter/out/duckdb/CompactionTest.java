package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

  private static final DuckDb.Limits LIMITS = new DuckDb.Limits("256MB", 1);
  private static final Compaction OF_ANY_SIZE = new Compaction(1);

  @TempDir private Path directory;

  /** Two million numbers that went again, in front of some that stay. */
  @BeforeEach
  void leaveBlocksFree() throws SQLException {
    try (var store = EndlessWriter.open(directory)) {
      store.append(NumberedLog.batch(0, 5000));
    }
    execute("create table numbers as select random() as number from range(2000000)");
    execute("create table last as select random() as number from range(300000)");
    execute("drop table numbers");
  }

  @Test
  void a_store_that_is_largely_free_is_smaller_once_it_was_opened_and_the_same() throws Exception {
    var before = Files.size(file());

    DuckDb.open(directory, LIMITS, OF_ANY_SIZE).close();

    assertThat(Files.size(file())).isLessThan(before / 2);
    assertThat(file().resolveSibling("metrics.rebuilding.duckdb")).doesNotExist();
    try (var store = EndlessWriter.open(directory)) {
      assertThat(store.offsets()).containsEntry(NumberedLog.PARTITION, 5000L);
      assertThat(store.append(NumberedLog.batch(0, 5000)).duplicates()).isEqualTo(5000);
      assertThat(store.append(NumberedLog.batch(5000, 5000)).events()).isPositive();
    }
  }

  @Test
  void a_little_that_is_free_is_left() throws Exception {
    var before = Files.size(file());

    DuckDb.open(directory, LIMITS).close();

    assertThat(Files.size(file())).isGreaterThan(before / 2);
  }

  @Test
  void what_a_killed_one_left_is_written_anew() throws Exception {
    Files.writeString(file().resolveSibling("metrics.rebuilding.duckdb"), "half of it");

    DuckDb.open(directory, LIMITS, OF_ANY_SIZE).close();

    try (var store = EndlessWriter.open(directory)) {
      assertThat(store.offsets()).containsEntry(NumberedLog.PARTITION, 5000L);
    }
  }

  private Path file() {
    return directory.resolve("metrics.duckdb");
  }

  private void execute(String sql) throws SQLException {
    try (var database = DuckDb.open(directory, LIMITS);
        var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }
}
