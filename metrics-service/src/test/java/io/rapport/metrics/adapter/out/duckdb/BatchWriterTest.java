package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.metrics.domain.tracking.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchWriterTest {

  private static final int BATCH = 5000;
  private static final String EVENTS = "select count(*) from event";
  private static final IngestMemory HOLDING_A_HUNDRED = SmallStore.holding(100);
  private static final IngestMemory HOLDING_A_GROUP =
      SmallStore.holding(HeldBatches.ROWS_OF_A_GROUP);

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
   * Why the writer begins with a statement. Should this fail, the driver has changed and the writer
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
      execute("alter table stored_event rename to hidden");
      assertThatThrownBy(() -> writer.write(NumberedLog.batch(0, 9)))
          .isInstanceOf(SQLException.class);
      execute("alter table hidden rename to stored_event");

      assertThat(writer.offsets()).isEmpty();
      assertThat(writer.write(NumberedLog.batch(0, 9)).events()).isEqualTo(9);
    }
  }

  @Test
  void what_is_held_is_seen_by_nobody_until_it_is_kept() throws SQLException {
    try (var connection = database.connect();
        var writer = BatchWriter.of(connection, InMemoryStore.archive(), SmallStore.MEMORY)) {
      var held = writer.hold(Arriving.of(NumberedLog.batch(0, 20)));
      var seen = count(EVENTS);

      assertThat(held).isEqualTo(Stored.NOTHING);
      assertThat(seen).isZero();
      assertThat(writer.keep().events()).isEqualTo(18);
      assertThat(count(EVENTS)).isEqualTo(18);
    }
  }

  @Test
  void what_is_held_is_recognised_when_it_comes_again() throws SQLException {
    try (var connection = database.connect();
        var writer = BatchWriter.of(connection, InMemoryStore.archive(), SmallStore.MEMORY)) {
      writer.hold(Arriving.of(NumberedLog.batch(0, 20)));
      writer.hold(Arriving.of(NumberedLog.batch(0, 20)));

      assertThat(writer.keep()).isEqualTo(new Stored(18, 0, 22, 0, Map.of()));
    }
  }

  @Test
  void as_many_as_it_may_hold_are_stored_for_good_without_the_repeats() throws SQLException {
    try (var connection = database.connect();
        var writer = BatchWriter.of(connection, InMemoryStore.archive(), HOLDING_A_HUNDRED)) {
      writer.hold(Arriving.of(NumberedLog.batch(0, 60)));
      var stored = writer.hold(Arriving.of(NumberedLog.batch(60, 60)));

      assertThat(stored.events()).isEqualTo(100);
      assertThat(count(EVENTS)).isEqualTo(100);
      assertThat(writer.offsets()).containsEntry(NumberedLog.PARTITION, 120L);
      assertThat(count(EVENTS)).isEqualTo(NumberedLog.distinct(120));
    }
  }

  @Test
  void messages_that_make_no_rows_are_not_held_for_ever() throws SQLException {
    try (var connection = database.connect();
        var writer = BatchWriter.of(connection, InMemoryStore.archive(), HOLDING_A_HUNDRED)) {
      writer.write(NumberedLog.batch(0, 50));
      for (int again = 0; again < 7; again++) {
        assertThat(writer.hold(Arriving.of(NumberedLog.batch(0, 50)))).isEqualTo(Stored.NOTHING);
      }

      assertThat(writer.hold(Arriving.of(NumberedLog.batch(0, 50))).duplicates()).isEqualTo(400);
    }
  }

  @Test
  void a_failure_undoes_what_is_held_and_the_offsets_say_from_where_to_read_again()
      throws SQLException {
    try (var connection = database.connect();
        var writer = BatchWriter.of(connection, InMemoryStore.archive(), HOLDING_A_HUNDRED)) {
      writer.write(NumberedLog.batch(0, 20));
      writer.hold(Arriving.of(NumberedLog.batch(20, 20)));
      writer.hold(Arriving.of(unstorable()));
      assertThatThrownBy(writer::keep).isInstanceOf(SQLException.class);

      assertThat(writer.offsets()).containsEntry(NumberedLog.PARTITION, 20L);
      assertThat(writer.write(NumberedLog.batch(20, 30)).events())
          .isEqualTo((int) (NumberedLog.distinct(50) - NumberedLog.distinct(20)));
      assertThat(count("select count(distinct person_no) from event")).isEqualTo(45);
    }
  }

  @Test
  void what_is_held_is_stored_for_good_before_anything_else_is_done() throws SQLException {
    try (var connection = database.connect();
        var writer = BatchWriter.of(connection, InMemoryStore.archive(), SmallStore.MEMORY)) {
      writer.hold(Arriving.of(NumberedLog.batch(0, 20)));

      writer.tidy(Instant.EPOCH);

      assertThat(count(EVENTS)).isEqualTo(18);
      assertThat(writer.write(NumberedLog.batch(20, 1)).events()).isEqualTo(19);
    }
  }

  /** Or nothing is won by holding. */
  @Test
  void a_whole_group_of_rows_does_not_go_through_the_log() throws Exception {
    try (var connection = database.connect();
        var writer = BatchWriter.of(connection, InMemoryStore.archive(), HOLDING_A_GROUP)) {
      long offset = 0;
      var stored = Stored.NOTHING;
      while (stored.events() == 0) {
        stored = writer.hold(Arriving.of(NumberedLog.batch(offset, BATCH)));
        offset += BATCH;
      }

      assertThat(stored.events()).isEqualTo(HeldBatches.ROWS_OF_A_GROUP);
      assertThat(Files.size(directory.resolve("metrics.duckdb.wal"))).isLessThan(2_000_000);
    }
  }

  /** Its properties are missing. */
  @SuppressWarnings("NullAway")
  private static Batch unstorable() {
    var message = (LogEntry.Tracked) NumberedLog.batch(40, 1).entries().getFirst();
    var event = message.event();
    var empty =
        new Event(
            event.project(),
            event.messageId(),
            event.type(),
            event.ids(),
            event.event(),
            event.name(),
            event.path(),
            event.timestamp(),
            event.receivedAt(),
            0,
            event.sender(),
            event.visit(),
            null,
            "{}",
            event.context());
    return new Batch(
        List.of(new LogEntry.Tracked(message.position(), empty, message.receipt())),
        Map.of(NumberedLog.PARTITION, 41L));
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
