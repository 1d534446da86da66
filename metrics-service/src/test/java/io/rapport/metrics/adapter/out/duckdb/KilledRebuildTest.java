package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it makes the store anew leaves the old one or the new one. */
class KilledRebuildTest {

  private static final int MESSAGES = 20_000;

  @TempDir private Path directory;

  @Test
  void killed_at_any_moment_it_leaves_a_whole_store() throws Exception {
    try (var store = EndlessWriter.open(directory)) {
      for (int offset = 0; offset < MESSAGES; offset += EndlessWriter.BATCH) {
        store.append(NumberedLog.batch(offset, EndlessWriter.BATCH));
      }
    }
    var random = new Random(42);
    for (int round = 0; round < 4; round++) {
      try (var rebuilder = OtherProcess.start(EndlessRebuilder.class, directory)) {
        // Once it is warm, one takes about half a second.
        rebuilder.says(1 + 2 * random.nextInt(2)).kill(random.nextInt(600));
      }

      assertThat(found()).as("round %d", round).isEqualTo(whole());
    }
  }

  @Test
  void a_store_that_is_in_use_is_not_replaced() throws Exception {
    try (var writer = OtherProcess.start(EndlessWriter.class, directory)) {
      writer.says(1);

      assertThatThrownBy(() -> rebuild().run(Optional.empty()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("cannot be opened");

      writer.says(2);
    }
  }

  private Rebuild rebuild() {
    var archive = new Archive(directory.resolve("archive"));
    return new Rebuild(
        new StoreFiles(directory),
        archive,
        new ArchiveWriter(archive, EndlessRebuilder.PACE),
        EndlessRebuilder.LIMITS,
        SmallStore.MEMORY,
        InstantSource.system());
  }

  private static Found whole() {
    var rows = NumberedLog.distinct(MESSAGES);
    return new Found(MESSAGES, rows, rows, MESSAGES, rows);
  }

  private Found found() throws SQLException {
    try (var database = DuckDb.open(directory, EndlessRebuilder.LIMITS);
        var connection = database.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select (select next_offset from read_offset), count(*), count(distinct message_id),
                  (select sum(events) from receipt where entry = 'received'),
                  (select sum(events) from receipt where entry = 'stored')
                from event
                """)) {
      row.next();
      return new Found(
          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
  }

  private record Found(long offset, long rows, long distinctIds, long received, long stored) {}
}
