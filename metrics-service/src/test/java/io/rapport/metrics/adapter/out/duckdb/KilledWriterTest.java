package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of its work leaves nothing half done. */
class KilledWriterTest {

  @TempDir private Path directory;

  @Test
  void killed_at_any_moment_it_leaves_as_many_rows_as_distinct_ids_and_the_receipts_of_just_these()
      throws Exception {
    var random = new Random(42);
    long before = 0;
    for (int round = 0; round < 6; round++) {
      killAfter(EndlessWriter.class, 2, random.nextInt(60));

      before = foundWhole(before);
    }
  }

  @Test
  void killed_while_it_holds_a_group_of_rows_it_leaves_the_groups_before_it() throws Exception {
    var random = new Random(42);
    long before = 0;
    for (int round = 0; round < 3; round++) {
      killAfter(EndlessHolder.class, 1, random.nextInt(1000));

      before = foundWhole(before);
    }
  }

  /** And says how far. */
  private long foundWhole(long before) throws SQLException {
    var found = count();
    assertThat(found.offset()).as("after %d", before).isGreaterThan(before);
    assertThat(found.rows()).isEqualTo(NumberedLog.distinct(found.offset()));
    assertThat(found.distinctIds()).isEqualTo(found.rows());
    assertThat(found.receipts())
        .containsExactly(found.offset(), found.rows(), found.offset() - found.rows());
    return found.offset();
  }

  /** Lets it commit some batches, and kills it somewhere in one of the next. */
  private void killAfter(Class<?> program, int batches, int millis)
      throws IOException, InterruptedException {
    try (var writer = OtherProcess.start(program, directory)) {
      writer.says(batches).kill(millis);
    }
  }

  private Found count() throws SQLException {
    try (var database = DuckDb.open(directory, new DuckDb.Limits("256MB", 1));
        var connection = database.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select (select next_offset from read_offset), count(*), count(distinct message_id),
                  (select sum(events) from receipt where entry = 'received'),
                  (select sum(events) from receipt where entry = 'stored'),
                  (select sum(events) from receipt where entry = 'duplicate')
                from event
                """)) {
      row.next();
      return new Found(
          row.getLong(1),
          row.getLong(2),
          row.getLong(3),
          List.of(row.getLong(4), row.getLong(5), row.getLong(6)));
    }
  }

  private record Found(long offset, long rows, long distinctIds, List<Long> receipts) {}
}
