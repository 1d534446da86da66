package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchWriterTest {

  private static final int BATCH = 5000;

  @TempDir private Path directory;
  private DuckDb database;

  @BeforeEach
  void open() {
    database = DuckDb.open(directory, new DuckDb.Limits("256MB", 2));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readers_never_see_a_part_of_a_batch() throws Exception {
    var writing = new AtomicBoolean(true);
    var reader = CompletableFuture.supplyAsync(() -> halvesSeen(writing));

    try (var connection = database.connect();
        var writer = BatchWriter.of(connection, InMemoryStore.archive(), SmallStore.MEMORY)) {
      for (long offset = 0; offset < 30 * BATCH; offset += BATCH) {
        writer.write(NumberedLog.batch(offset, BATCH));
      }
    } finally {
      writing.set(false);
    }

    assertThat(reader.get()).isZero();
  }

  /**
   * Why the writer moves the offsets first. Should this fail, the driver has changed and the writer
   * may do as it likes.
   */
  @Test
  void the_appender_alone_commits_its_chunks_by_itself() throws SQLException {
    try (var connection = database.connect();
        var rows = new Rows(connection, "question_answer")) {
      for (int n = 0; n < 5000; n++) {
        rows.begin().add("shop").add("f" + n).add("q").add("nps");
        rows.add(0).add(10).add(9).add(List.of()).add("text").end();
      }

      assertThat(count("select count(*) from question_answer")).isPositive();
      connection.rollback();
    }
  }

  @Test
  void a_batch_that_fails_leaves_nothing_and_the_next_one_is_stored() throws SQLException {
    try (var connection = database.connect();
        var writer = BatchWriter.of(connection, InMemoryStore.archive(), SmallStore.MEMORY)) {
      execute("alter table event rename to hidden");
      assertThatThrownBy(() -> writer.write(NumberedLog.batch(0, 9)))
          .isInstanceOf(SQLException.class);
      execute("alter table hidden rename to event");

      assertThat(writer.offsets()).isEmpty();
      assertThat(writer.write(NumberedLog.batch(0, 9)).events()).isEqualTo(9);
    }
  }

  private int halvesSeen(AtomicBoolean writing) {
    int halves = 0;
    while (writing.get()) {
      // The last message of each batch is a repeat, and has no row.
      var behind =
          count(
              """
              select coalesce((select next_offset from read_offset), 0)
                - coalesce(max(log_offset) + 1, 0)
              from event
              """);
      if (behind < 0 || behind > 1) {
        halves++;
      }
    }
    return halves;
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  private long count(String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
