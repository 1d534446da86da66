package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.tracking.Context;
import io.rapport.metrics.domain.tracking.Event;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Ids;
import io.rapport.metrics.domain.tracking.Sender;
import io.rapport.metrics.domain.tracking.Visit;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an event said is stored in parts, and comes back as it was. */
class EventPartsTest {

  private static final LogPartition PARTITION = new LogPartition("tracking.events", "topic-1", 0);
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final String UUID = "fe4d0d45-dbb1-49ab-88c4-427c9b3c547e";

  private static final List<String> IDS =
      List.of(
          UUID,
          "ajs-next-" + TIME.toEpochMilli() + "-" + UUID,
          "ajs-next-" + TIME.minusSeconds(90).toEpochMilli() + "-" + UUID,
          "ajs-next-0772366400123-" + UUID,
          TIME.toEpochMilli() + "-" + UUID,
          TIME.toEpochMilli() + UUID,
          "9999999999999-" + UUID,
          "schön-" + UUID,
          UUID.toUpperCase(Locale.ROOT),
          UUID.replace("-", ""),
          UUID + " ",
          "1-" + UUID.substring(1),
          "message-1",
          "ü");

  private static final List<String> CONTEXTS =
      List.of(
          "{}",
          "{\"page\":{}}",
          "{\"a\":1,\"page\":{\"path\":\"/a/ü\",\"url\":\"https://x.example/a/ü?a=/a/ü\"},\"b\":\"ü\"}",
          "{\"page\":{\"path\":\"/\",\"deep\":{\"more\":{\"page\":{\"x\":1}}}},\"page\":{\"y\":2}}",
          "{\"page\":{\"title\":\"a } in a \\\"text\\\" {\",\"path\":\"/a/ü\"}}",
          "{\"app\":{\"page\":{\"x\":1}},\"page\":{\"x\":1}}",
          "{\"page\":{\"x\":1},\"app\":{\"page\":{\"x\":1}}}",
          "{\"page\":{\"title\":\"\\u0002\",\"path\":\"/a/ü\"}}",
          "{\"page\":{\"path\":\"\\/a/ü\"},\"title\":\"\\u0001\"}",
          "{\"page\":{\"path\":\"\\/a/ü\"},\"list\":[{\"page\":{}}]}",
          "{\"page\":[],\"more\":{\"page\":{\"a\":1}}}",
          "{\"text\":\"\\\"page\\\":{\",\"page\":null}");

  private static final List<Optional<String>> PATHS =
      List.of(Optional.of("/a/ü"), Optional.of("/"), Optional.of("\"path\":"), Optional.empty());

  private static final String ALL = "select message_id, context, received_at - ts from event";

  @TempDir private Path directory;

  @Test
  void ids_and_contexts_come_back_as_they_were_and_repeats_are_found() throws SQLException {
    // Given
    var events = events();

    // When
    store(events);

    // Then
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(told(events));
    assertThat(repeatsOf(events)).isEqualTo(events.size());
  }

  @Test
  void a_store_from_before_has_the_same_events_and_knows_them() throws SQLException {
    // Given
    var events = events();
    store(events);

    // When
    makeAsBefore();

    // Then
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(told(events));
    assertThat(repeatsOf(events)).isEqualTo(events.size());
  }

  /** But where a text is written otherwise than the database writes JSON, or is there twice. */
  @Test
  void what_a_store_from_before_makes_of_events_is_what_is_stored_today() throws SQLException {
    // Given
    store(events());
    var parts =
        """
        select id_head, id_lag, id_uuid, text_id_hash, context_frame, page_frame, path
        from event
        where not contains(context, '\\/') and not starts_with(context, '{"app":{"page"')
        """;
    var today = strings(parts);

    // When
    makeAsBefore();

    // Then
    assertThat(strings(parts)).containsExactlyInAnyOrderElementsOf(today);
  }

  /** As it was before migration 34, which the next start runs again, and 49 after it. */
  private void makeAsBefore() throws SQLException {
    execute(
        """
        create table before as
        select project, message_id, coalesce(text_id_hash, 0) as id_hash, type, event, name, path,
          anonymous_id, user_id, group_id, previous_id, ts, received_at, batch_position, library,
          session_id, active, visit, bot, properties, traits, context, log_partition, log_offset,
          browser, os, device, channel, person_no
        from event;
        drop view event;
        drop table stored_event;
        alter table before rename to event;
        delete from migration where number in (34, 49);
        """);
  }

  private void store(List<Event> events) {
    try (var store = SmallStore.in(directory)) {
      store.append(batch(events));
    }
  }

  private int repeatsOf(List<Event> events) {
    try (var store = SmallStore.in(directory)) {
      return store.append(batch(events)).duplicates();
    }
  }

  private List<String> rows() throws SQLException {
    return strings(ALL);
  }

  private static List<String> told(List<Event> events) {
    return events.stream()
        .map(event -> event.messageId() + "|" + said(event) + "|" + 1234)
        .toList();
  }

  private static List<Event> events() {
    var events = new ArrayList<Event>();
    for (int n = 0; n < IDS.size() * CONTEXTS.size() * PATHS.size(); n++) {
      var path = PATHS.get(n % PATHS.size());
      var context = n / PATHS.size() % CONTEXTS.size();
      var id = IDS.get(n / PATHS.size() / CONTEXTS.size());
      var project = context + "-shop-" + n % PATHS.size();
      events.add(event(project, id, path, CONTEXTS.get(context)));
    }
    return events;
  }

  /** The context that it came with: each is another project's. */
  private static String said(Event event) {
    return CONTEXTS.get(Integer.parseInt(event.project().split("-")[0]));
  }

  private static Event event(String project, String id, Optional<String> path, String context) {
    return new Event(
        project,
        id,
        EventType.PAGE,
        new Ids(Optional.of("device"), Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.of("Home"),
        path,
        TIME,
        TIME.plusMillis(1234),
        0,
        new Sender(Optional.empty(), Optional.empty(), true, false),
        Visit.UNKNOWN,
        "{}",
        "{}",
        Context.of(context, path));
  }

  private static Batch batch(List<Event> events) {
    var entries =
        IntStream.range(0, events.size())
            .mapToObj(n -> (LogEntry) entry(n, events.get(n)))
            .toList();
    return new Batch(entries, Map.of(PARTITION, (long) events.size()));
  }

  private static LogEntry.Tracked entry(int offset, Event event) {
    return new LogEntry.Tracked(
        new LogPosition(PARTITION, offset),
        event,
        new Receipt(event.project(), "key-1", TIME, true, Optional.empty()));
  }

  private List<String> strings(String select) throws SQLException {
    try (var database = DuckDb.open(directory, new DuckDb.Limits("256MB", 2));
        var connection = database.connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(select)) {
      var strings = new ArrayList<String>();
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        var values = new ArrayList<String>();
        for (int n = 1; n <= columns; n++) {
          values.add(row.getString(n));
        }
        strings.add(String.join("|", values));
      }
      return strings;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var database = DuckDb.open(directory, new DuckDb.Limits("256MB", 2));
        var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }
}
