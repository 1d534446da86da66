package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

  private static final DuckDb.Limits LIMITS = new DuckDb.Limits("256MB", 1);

  @TempDir private Path directory;

  @Test
  void a_store_that_is_opened_again_has_kept_everything() {
    try (var store = EndlessWriter.open(directory)) {
      store.append(NumberedLog.batch(0, 10));
    }

    try (var store = EndlessWriter.open(directory)) {
      assertThat(store.offsets()).containsEntry(NumberedLog.PARTITION, 10L);
      assertThat(store.append(NumberedLog.batch(0, 10)).duplicates()).isEqualTo(10);
    }
  }

  @Test
  void a_store_from_before_the_receipts_says_since_when_it_has_them_and_makes_none_up()
      throws Exception {
    // Given
    try (var store = EndlessWriter.open(directory)) {
      store.append(NumberedLog.batch(0, 10));
    }
    execute(
        "create table before as from event; drop view event; drop table stored_event;"
            + " alter table before rename to event;"
            + " drop table receipt; drop table refused_event; drop table ledger; drop table user_merge;"
            + " drop table changed_id; drop table told_person; drop table telling; drop table"
            + " rebuilt; alter table event drop column browser; alter table event drop column os;"
            + " alter table event drop column device; alter table event drop column channel; alter"
            + " table survey_fact drop column machine; drop view person_event; drop view"
            + " person_score; drop table person; drop sequence person_number; drop table ownership;"
            + " drop table merged_user; drop table sealing; drop sequence sealing_number; drop"
            + " table unsealed; drop table person_day; drop table session; drop table day_sum; drop"
            + " table person_doing; drop table doing_sum; drop table order_told; drop table"
            + " purchase; drop table purchase_sum; drop table purchase_regular; drop table"
            + " purchase_month; drop table purchase_kind; drop table first_week; drop table first_week_doing; drop table"
            + " unsealed_answer; drop table score_told; drop table score_sum; alter table event"
            + " drop column person_no; drop table segment_member; drop table segment_round;"
            + " drop table newcomer_sum; drop table doer_sum; drop table"
            + " week_doing_sum; delete from migration where number >= 3");
    var before = Instant.now().minusSeconds(1);

    // When
    try (var store = EndlessWriter.open(directory)) {
      store.append(NumberedLog.batch(10, 10));

      // Then
      try (var data = store.snapshot()) {
        assertThat(data.receiptsSince().orElseThrow()).isBetween(before, Instant.now());
        assertThat(data.receipts("shop", List.of(all())).values())
            .extracting(Receipts::received)
            .containsExactly(10L);
      }
    }
  }

  @Test
  void sums_of_many_rows_are_not_packed() throws SQLException {
    try (var database = DuckDb.open(directory, LIMITS);
        var connection = database.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from duckdb_tables() where table_name in ('day_sum', 'doer_sum',"
                    + " 'newcomer_sum', 'purchase_sum') and sql not like '%HUGEINT NOT NULL%'")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(4);
    }
  }

  @Test
  void a_store_of_a_later_version_is_not_touched() throws SQLException {
    execute("insert into migration values (99, 'V0099__later')");

    assertThatThrownBy(() -> DuckDb.open(directory, LIMITS))
        .hasRootCauseMessage("The store was made by a later version: migration 99");
  }

  @Test
  void libraries_that_killed_processes_left_are_removed_and_young_ones_are_not() throws Exception {
    var now = Instant.parse("2026-01-01T12:00:00Z");
    var old = Files.createFile(directory.resolve("libduckdb_java123.so"));
    Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(301)));
    var young = Files.createFile(directory.resolve("libduckdb_java456.so"));
    Files.setLastModifiedTime(young, FileTime.from(now.minusSeconds(10)));

    UnpackedLibraries.deleteAbandoned(directory, now);

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  private void execute(String sql) throws SQLException {
    try (var database = DuckDb.open(directory, LIMITS);
        var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  private static Span all() {
    return new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1), ZoneOffset.UTC).span();
  }
}
