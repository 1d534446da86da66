package io.rapport.metrics.adapter.out.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.BusyTopics;
import io.rapport.metrics.domain.alert.Alert;
import io.rapport.metrics.domain.alert.AskedNumber;
import io.rapport.metrics.domain.alert.Hearing;
import io.rapport.metrics.domain.alert.Rule;
import io.rapport.metrics.domain.alert.Watch;
import io.rapport.metrics.domain.alert.Window;
import io.rapport.metrics.domain.annotation.Annotation;
import io.rapport.metrics.domain.annotation.Moment;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.metrics.domain.segment.Segment;
import io.rapport.metrics.domain.telling.Letter;
import io.rapport.metrics.domain.time.Interval;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {

  private static final Instant NOW = BusyTopics.START.plus(Duration.ofDays(BusyTopics.DAYS));
  private static final DuckDb.Limits LIMITS = new DuckDb.Limits("256MB", 1);
  private static final ArchiveWriter.Pace PACE =
      new ArchiveWriter.Pace(200, Duration.ofDays(1), 1 << 20);

  @TempDir private Path directory;

  @Test
  void after_a_rebuild_every_kpi_and_every_receipt_is_the_same() throws SQLException {
    var before = live(new Random(1));
    assertThat(archive().parts()).hasSizeGreaterThan(2);

    rebuild().run(Optional.empty());

    try (var store = open()) {
      Answers.assertSame(Answers.of(store), before);
    }
  }

  @Test
  void a_store_that_is_lost_is_made_of_the_archive_and_reads_on_where_that_ends() throws Exception {
    // Given
    var before = live(new Random(2));
    Files.delete(new StoreFiles(directory).current());

    // When
    rebuild().whenNeeded(Optional.empty());

    // Then
    try (var store = open()) {
      var archived = archive().last().orElseThrow().ends();
      assertThat(store.offsets()).isEqualTo(archived);
      assertThat(archived).isNotEqualTo(before.offsets());
      for (var batch : BusyTopics.read(new Random(2), 100)) {
        store.append(Later.than(archived, batch));
      }
      Answers.assertSame(Answers.of(store), before);
    }
  }

  @Test
  void what_was_decided_about_users_outlives_the_store() throws Exception {
    var merge = new UserMerge("shop", "old", Optional.of("anna"), NOW, "edda");
    try (var store = open()) {
      store.decide(merge);
    }
    Files.delete(new StoreFiles(directory).current());

    try (var _ = open()) {
      assertThat(archive().decisions().all()).containsExactly(merge);
    }
    Files.delete(directory.resolve("archive/decisions.jsonl"));
    try (var _ = open()) {
      assertThat(archive().decisions().all()).containsExactly(merge);
    }
  }

  @Test
  void what_members_have_saved_and_how_alerts_stand_outlives_the_store() throws Exception {
    // Given
    append(0);
    var alert =
        Saved.first(
            "shop",
            "a1",
            new Alert(
                "Few buyers",
                new AskedNumber("visitors", Map.of()),
                new Rule.Threshold(new Window.Each(Interval.DAY), Rule.Side.BELOW, BigDecimal.TEN),
                new Hearing(Optional.empty(), Duration.ZERO, true),
                false,
                true),
            NOW,
            "edda");
    var note =
        Saved.first(
            "shop",
            "n1",
            new Annotation(
                new Moment.OnDay(LocalDate.of(2026, 1, 5)), "Sale", Annotation.Kind.NOTE, "edda"),
            NOW,
            "edda");
    var segment = Saved.first("shop", "s1", new Segment("Pro", "\"account:exists\""), NOW, "edda");
    var stands = Watch.begun(1).failed(new Watch.Failure(NOW, "busy"));
    var letter = new Letter("l1", "alert.raised", NOW, "a1", Map.of("value", 9), NOW);
    archive().alerts().add(alert, Optional.empty(), 9);
    archive().annotations().add(note, Optional.empty(), 9);
    archive().segments().add(segment, Optional.empty(), 9);
    archive().watches().keep("shop", "a1", stands, List.of(letter));

    // When the store is made anew, and when it is lost
    rebuild().run(Optional.empty());
    Files.delete(new StoreFiles(directory).current());
    rebuild().whenNeeded(Optional.empty());

    // Then
    assertThat(archive().alerts().of("shop")).containsExactly(alert);
    assertThat(archive().annotations().of("shop")).containsExactly(note);
    assertThat(archive().segments().of("shop")).containsExactly(segment);
    assertThat(archive().watches().find("shop", "a1")).contains(stands);
    assertThat(archive().watches().due(NOW)).isEqualTo(Map.of("shop", List.of(letter)));
  }

  @Test
  void a_decision_that_was_not_written_to_its_end_is_none() throws Exception {
    var merge = new UserMerge("shop", "old", Optional.of("anna"), NOW, "edda");
    archive().decisions().add(merge);
    Files.writeString(
        directory.resolve("archive/decisions.jsonl"),
        "{\"project\":\"sh",
        UTF_8,
        StandardOpenOption.APPEND);

    archive().decisions().add(merge);

    assertThat(archive().decisions().all()).containsExactly(merge, merge);
  }

  @Test
  void each_word_that_asks_for_it_makes_the_store_anew_once() throws SQLException {
    append(0);
    rebuild().whenNeeded(Optional.of("november"));
    assertThat(archive().parts()).as("the rest was archived").hasSize(1);
    append(10);

    rebuild().whenNeeded(Optional.of("november"));
    assertThat(archive().parts()).hasSize(1);

    rebuild().whenNeeded(Optional.of("december"));
    assertThat(archive().parts()).hasSize(2);
  }

  @Test
  void a_part_that_was_not_completed_is_written_again() throws Exception {
    append(0);
    Files.createDirectories(directory.resolve("archive/writing/event"));
    Files.writeString(directory.resolve("archive/writing/event/data_0.parquet"), "half");

    assertThat(rebuild().run(Optional.empty()).entries()).isEqualTo(NumberedLog.distinct(10));

    assertThat(archive().parts()).hasSize(1);
    assertThat(directory.resolve("archive/writing")).doesNotExist();
  }

  private void append(int offset) {
    try (var store = open()) {
      store.append(NumberedLog.batch(offset, 10));
    }
  }

  /** Reads all that is said, writes the archive as it comes, and decides something. */
  private Answers live(Random random) {
    var database = DuckDb.open(directory, LIMITS);
    try (var store = new DuckDbAnalyticsStore(database, archive(), SmallStore.MEMORY, limits())) {
      var storeArchive = new DuckDbArchive(database, new ArchiveWriter(archive(), PACE));
      for (var batch : BusyTopics.read(random, 100)) {
        store.append(batch);
        storeArchive.writeWhenDue(NOW);
      }
      store.decide(new UserMerge("shop", "user-3", Optional.of("user-4"), NOW, "edda"));
      return Answers.of(store);
    }
  }

  private DuckDbAnalyticsStore open() {
    return new DuckDbAnalyticsStore(
        DuckDb.open(directory, LIMITS), archive(), SmallStore.MEMORY, limits());
  }

  private Rebuild rebuild() {
    return new Rebuild(
        new StoreFiles(directory),
        archive(),
        new ArchiveWriter(archive(), PACE),
        LIMITS,
        SmallStore.MEMORY,
        InstantSource.fixed(NOW));
  }

  private Archive archive() {
    return new Archive(directory.resolve("archive"));
  }

  private static ReadLimits limits() {
    return new ReadLimits(1, Duration.ZERO, Duration.ofSeconds(20));
  }
}
