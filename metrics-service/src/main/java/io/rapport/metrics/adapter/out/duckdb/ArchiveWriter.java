package io.rapport.metrics.adapter.out.duckdb;

import static java.util.stream.Collectors.joining;

import io.rapport.contracts.Topics;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.duckdb.DuckDBConnection;

/**
 * Writes what was stored since the last part into the next one: rows by their place in the log, and
 * as a whole what is summed up or told.
 */
final class ArchiveWriter {

  static final String EVENTS = "event";
  static final String FACTS = "survey_fact";
  static final String REFUSED = "refused_event";
  static final String SET_ASIDE = "set_aside";

  /** Of these only the last part's are worth anything. */
  static final List<String> STATE = List.of("receipt", "ledger", "told_person");

  /**
   * Each thread puts a whole group of rows together in memory. With as many as DuckDB takes by
   * itself (122,880) the events of a group are more than the database may use, and most of the work
   * was to spill them.
   */
  static final String FORMAT = "format parquet, compression zstd, row_group_size 20480";

  private final Archive archive;
  private final Pace pace;

  ArchiveWriter(Archive archive, Pace pace) {
    this.archive = archive;
    this.pace = pace;
  }

  /** Writes a part, if so much or so old is what there is to write. */
  void writeWhenDue(DuckDBConnection connection, Instant now) throws SQLException {
    synchronized (archive) {
      var last = archive.last();
      var news = News.since(last, BatchWriter.offsets(connection));
      var old = last.map(part -> !now.isBefore(part.writtenAt().plus(pace.after()))).orElse(true);
      if (news.messages() >= pace.messages() || (news.messages() > 0 && old)) {
        write(connection, news, now);
      }
    }
  }

  /** Writes whatever there is. */
  void write(DuckDBConnection connection, Instant now) throws SQLException {
    synchronized (archive) {
      var news = News.since(archive.last(), BatchWriter.offsets(connection));
      if (news.messages() > 0) {
        write(connection, news, now);
      }
    }
  }

  private void write(DuckDBConnection connection, News news, Instant now) throws SQLException {
    var part = archive.begin();
    copy(connection, part, EVENTS, news.of(Topics.TRACKING_EVENTS.name()));
    copy(connection, part, FACTS, news.of(Topics.SURVEY_ANSWERS.name()));
    copy(connection, part, REFUSED, news.ofMadeAgain(Topics.TRACKING_REFUSED.name()));
    copy(connection, part, SET_ASIDE, news.ofAll());
    for (var table : STATE) {
      copy(connection, part, table, "");
    }
    part.describe(now, news.reached());
    archive.complete(part);
    forget(now);
  }

  private void copy(DuckDBConnection connection, ArchivePart part, String table, String read)
      throws SQLException {
    var rows = Resources.read("archive/" + table + ".sql").replace("{read}", read);
    try (var copy = connection.createStatement()) {
      copy.execute(
          "copy (%s) to %s (%s, file_size_bytes %d)"
              .formatted(rows, quoted(part.table(table).toString()), FORMAT, pace.fileSize()));
    }
  }

  /** What a later part has again, and refused events whose time is over. */
  private void forget(Instant now) {
    var parts = archive.parts();
    for (var part : parts.subList(0, parts.size() - 1)) {
      STATE.forEach(table -> DurableFiles.deleteAll(part.table(table)));
      if (part.writtenAt().isBefore(now.minus(RefusedEvent.KEPT))) {
        DurableFiles.deleteAll(part.table(REFUSED));
      }
    }
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /**
   * When a part is written, and how.
   *
   * @param messages as soon as there are so many new ones
   * @param after also when there are fewer, after so long
   * @param fileSize about where another file begins
   */
  record Pace(long messages, Duration after, long fileSize) {}

  /** How far the log is in the archive, and how far in the store. */
  private record News(Map<LogPartition, Long> starts, Map<LogPartition, Long> ends) {

    static News since(Optional<ArchivePart> last, Map<LogPartition, Long> stored) {
      return new News(last.map(ArchivePart::ends).orElse(Map.of()), stored);
    }

    long messages() {
      return ends.entrySet().stream()
          .mapToLong(end -> Math.max(0, end.getValue() - start(end.getKey())))
          .sum();
    }

    /** A store that was put back to an earlier time takes nothing away. */
    Map<LogPartition, Long> reached() {
      var reached = new HashMap<>(starts);
      ends.forEach((partition, end) -> reached.merge(partition, end, Math::max));
      return reached;
    }

    /** The condition for the rows of a topic that are news. */
    String of(String topic) {
      return either(partition -> partition.topic().equals(topic), News::place);
    }

    /** The same for rows that say of which topic of this name they are. */
    String ofMadeAgain(String topic) {
      return either(
          partition -> partition.topic().equals(topic),
          (partition, start, end) ->
              "topic_id = %s and %s"
                  .formatted(quoted(partition.topicId()), place(partition, start, end)));
    }

    /** The same for rows of any topic, which say of which. */
    String ofAll() {
      return either(
          _ -> true,
          (partition, start, end) ->
              "topic = %s and %s"
                  .formatted(quoted(partition.topic()), place(partition, start, end)));
    }

    private String either(Predicate<LogPartition> which, Condition condition) {
      return ends.entrySet().stream()
          .filter(end -> which.test(end.getKey()) && start(end.getKey()) < end.getValue())
          .map(end -> condition.of(end.getKey(), start(end.getKey()), end.getValue()))
          .collect(joining(") or (", "((", "))"))
          .replace("(())", "false");
    }

    private long start(LogPartition partition) {
      return starts.getOrDefault(partition, 0L);
    }

    private static String place(LogPartition partition, long start, long end) {
      return "log_partition = %d and log_offset >= %d and log_offset < %d"
          .formatted(partition.partition(), start, end);
    }
  }

  /** Which rows are meant. */
  @FunctionalInterface
  private interface Condition {
    String of(LogPartition partition, long start, long end);
  }
}
