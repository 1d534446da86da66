package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.metrics.application.port.BusyTopics;
import io.rapport.metrics.application.port.Sealing;
import io.rapport.metrics.application.port.TopicUnavailable;
import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.metrics.domain.erasure.Erasure.Outcome;
import io.rapport.metrics.domain.erasure.PersonIds;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.person.PersonChanges;
import io.rapport.metrics.domain.person.PersonNews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final Erasure ANNA = new Erasure("shop", "user:user-1", NOW, "ada");
  private static final Set<String> USERS = Set.of("user-1", "user-5");
  private static final DuckDb.Limits LIMITS = new DuckDb.Limits("256MB", 1);
  private static final int MANY = 10_000;

  @TempDir private Path directory;
  private DuckDb database;
  private DuckDbAnalyticsStore store;

  @BeforeEach
  void open() {
    database = DuckDb.open(directory, LIMITS);
    store = store(database, archive());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void what_is_left_is_what_would_be_there_had_the_person_never_come() throws Exception {
    // Given
    var batches = BusyTopics.read(new Random(7), 300);
    batches.forEach(store::append);
    store.decide(new UserMerge("shop", "user-5", Optional.of("user-1"), NOW, "edda"));
    new DuckDbArchive(database, writer()).writeWhenDue(NOW);
    sealAll();
    var theirs = theirs();
    assertThat(theirs).hasSizeGreaterThan(20);

    // When
    var outcome = store.erase(ANNA, _ -> {});

    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Erased.class,
            erased -> {
              assertThat(erased.events() + erased.facts()).isEqualTo(theirs.size());
              assertThat(erased.ids()).isGreaterThanOrEqualTo(USERS.size());
            });
    var without = Answers.of(store).kpis();
    Answers.assertSame(without, kpisWithout(batches, theirs));
    assertNamedNowhere();

    // When it is all read again, then nothing has come back.
    batches.forEach(store::append);
    Answers.assertSame(Answers.of(store).kpis(), without);

    // When the store is lost, then nothing comes back either.
    close();
    Files.delete(new StoreFiles(directory).current());
    new Rebuild(
            new StoreFiles(directory),
            archive(),
            writer(),
            LIMITS,
            SmallStore.MEMORY,
            InstantSource.system())
        .whenNeeded(Optional.empty());
    open();
    Answers.assertSame(Answers.of(store).kpis(), without);
    batches.forEach(store::append);
    Answers.assertSame(Answers.of(store).kpis(), without);
    assertNamedNowhere();
  }

  @Test
  void others_hear_that_the_person_is_gone() {
    BusyTopics.read(new Random(8), 300).forEach(store::append);
    tell();

    store.erase(ANNA, _ -> {});

    assertThat(tell())
        .filteredOn(news -> news.person().equals("user:user-1"))
        .containsExactly(new PersonNews.Gone("shop", "user:user-1"));
  }

  @Test
  void an_id_that_is_part_of_somebody_else_is_left_alone() {
    BusyTopics.read(new Random(9), 300).forEach(store::append);
    store.decide(new UserMerge("shop", "user-5", Optional.of("user-1"), NOW, "edda"));
    var before = Answers.of(store);

    assertThat(store.erase(new Erasure("shop", "user:user-5", NOW, "ada"), _ -> {}))
        .isEqualTo(new Outcome.SomebodyElses("user:user-1"));

    Answers.assertSame(Answers.of(store), before);
    assertThat(archive().erasures().lines()).isEmpty();
  }

  @Test
  void others_hear_by_what_the_person_is_known_before_anything_is_gone() throws Exception {
    // Given
    BusyTopics.read(new Random(12), 300).forEach(store::append);
    store.decide(new UserMerge("shop", "user-5", Optional.of("user-1"), NOW, "edda"));
    var told = new ArrayList<PersonIds>();
    var before = Answers.of(store);
    var users = "('user-1', 'user-5')";
    var shared =
        strings(
            "select anonymous_id from ownership group by all having bool_or(user_id in %s) and not bool_and(user_id in %s)"
                .formatted(users, users));
    assertThat(shared).isNotEmpty();

    // When others cannot be told
    assertThatThrownBy(
            () ->
                store.erase(
                    ANNA,
                    ids -> {
                      told.add(ids);
                      throw new TopicUnavailable(new IOException());
                    }))
        .isInstanceOf(TopicUnavailable.class);

    // Then nothing has happened, and they hear the same the next time.
    Answers.assertSame(Answers.of(store), before);
    assertThat(archive().erasures().lines()).isEmpty();
    store.erase(ANNA, told::add);
    assertThat(told).hasSize(2);
    assertThat(told.getFirst().users()).containsExactlyInAnyOrderElementsOf(USERS);
    assertThat(told.getLast().users()).containsExactlyInAnyOrderElementsOf(USERS);
    assertThat(told.getLast().devices())
        .containsExactlyInAnyOrderElementsOf(told.getFirst().devices());
    assertThat(told.getFirst().devices())
        .filteredOn(device -> device.from().isPresent() || device.until().isPresent())
        .extracting(PersonIds.Device::anonymousId)
        .containsAll(shared);
  }

  @Test
  void who_asked_is_kept_and_whom_it_was_about_is_not() {
    BusyTopics.read(new Random(10), 300).forEach(store::append);

    store.erase(ANNA, _ -> {});

    assertThat(archive().erasures().lines())
        .singleElement()
        .asString()
        .contains("\"by\":\"ada\"", "\"at\":" + NOW.toEpochMilli())
        .doesNotContain("user-1");
  }

  @Test
  void somebody_who_comes_again_afterwards_is_somebody_new() {
    var batches = BusyTopics.read(new Random(11), 300);
    batches.forEach(store::append);

    store.erase(new Erasure("shop", "user:user-1", BusyTopics.START, "ada"), _ -> {});

    // All of it happened after that moment.
    var again = batches.stream().mapToInt(batch -> store.append(batch).events()).sum();
    assertThat(again).isPositive();
  }

  private void assertNamedNowhere() throws SQLException, IOException {
    for (var table : List.of("event", "survey_fact")) {
      assertThat(strings("select distinct user_id from " + table))
          .as(table)
          .isNotEmpty()
          .doesNotContainAnyElementsOf(USERS);
    }
    assertThat(strings("select previous_id from event")).doesNotContainAnyElementsOf(USERS);
    assertThat(strings("select name from person")).doesNotContain("user:user-1", "user:user-5");
    assertThat(strings("select user_id from ownership")).doesNotContainAnyElementsOf(USERS);
    assertThat(archive().decisions().all()).isEmpty();
    var archived = new HashSet<String>();
    try (var reader = ArchiveReader.open(directory.resolve("spill"))) {
      for (var part : archive().parts()) {
        for (var table : List.of(ArchiveWriter.EVENTS, ArchiveWriter.FACTS)) {
          reader.each(part, table, row -> archived.add(String.valueOf(row.getString("user_id"))));
        }
      }
    }
    assertThat(archived).isNotEmpty().doesNotContainAnyElementsOf(USERS);
  }

  /** What the store takes for this person's, and every alias that names one of the users. */
  private Set<String> theirs() throws SQLException {
    var theirs =
        new HashSet<>(strings("select message_id from person_event where person = 'user:user-1'"));
    theirs.addAll(
        strings(
            "select message_id from event where type = 'alias' and previous_id in ('user-1',"
                + " 'user-5')"));
    theirs.addAll(
        strings(
            """
            select f.fact_id
            from survey_fact f
            left join ownership o
              on f.user_id is null and o.anonymous_id = f.anonymous_id
              and (o.from_ts is null or f.occurred_at >= o.from_ts)
              and (o.until_ts is null or f.occurred_at < o.until_ts)
            where coalesce(f.user_id, o.user_id) in ('user-1', 'user-5')
            """));
    return theirs;
  }

  private List<?> kpisWithout(List<Batch> batches, Set<String> theirs) {
    try (var other = store(DuckDb.inMemory(), InMemoryStore.archive())) {
      for (var batch : batches) {
        other.append(
            new Batch(
                batch.entries().stream().filter(entry -> !theirs.contains(id(entry))).toList(),
                batch.next()));
      }
      return Answers.of(other).kpis();
    }
  }

  private static String id(LogEntry entry) {
    return switch (entry) {
      case LogEntry.Tracked tracked -> tracked.event().messageId();
      case LogEntry.Surveyed surveyed -> surveyed.fact().factId();
      case LogEntry.Refused refused -> refused.event().refusalId();
      case LogEntry.SetAside aside -> aside.reason();
    };
  }

  private void sealAll() {
    var step = Sealing.Step.BEGUN_ANEW;
    while (step != Sealing.Step.ALL_SEALED) {
      step = store.sealing().seal("shop", Answers.sealingRule(), MANY);
    }
  }

  private List<PersonNews> tell() {
    var changes = store.personChanges(MANY);
    changes.ifPresent(store::told);
    return changes.map(PersonChanges::news).orElse(List.of());
  }

  private List<String> strings(String select) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(select)) {
      var strings = new ArrayList<String>();
      while (row.next()) {
        strings.add(String.valueOf(row.getString(1)));
      }
      return strings;
    }
  }

  private ArchiveWriter writer() {
    return new ArchiveWriter(archive(), EndlessRebuilder.PACE);
  }

  private Archive archive() {
    return new Archive(directory.resolve("archive"));
  }

  private static DuckDbAnalyticsStore store(DuckDb database, Archive archive) {
    return new DuckDbAnalyticsStore(
        database,
        archive,
        SmallStore.MEMORY,
        new DuckDbAnalyticsStore.ReadLimits(1, Duration.ZERO, Duration.ofSeconds(20)));
  }
}
