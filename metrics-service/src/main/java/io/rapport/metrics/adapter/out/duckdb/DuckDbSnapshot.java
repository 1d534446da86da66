package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.application.port.StoreUnavailable;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.receipt.Receipts;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.Place;
import io.rapport.metrics.domain.record.RefusedRecord;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.RefusedSelection;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import io.rapport.metrics.domain.time.TrailingDays;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Reads in one transaction, until its time is over. */
final class DuckDbSnapshot implements Snapshot {

  private static final String EVENTS = "tracking.events";
  private static final String ANSWERS = "survey.answers";

  private final DuckDBConnection connection;
  private final long deadline;
  private final Runnable afterwards;
  private @Nullable Cut cut;

  DuckDbSnapshot(DuckDBConnection connection, Duration time, Runnable afterwards) {
    this.connection = connection;
    this.deadline = System.nanoTime() + time.toNanos();
    this.afterwards = afterwards;
  }

  @Override
  public Map<Cell, Scores> scores(Slices slices, String questionType) {
    var scores = new HashMap<Cell, Scores>();
    ask(
        answers("scores", slices, questionType).set("starts", starts(slices)),
        row ->
            scores.merge(
                cell(row),
                new Scores(
                    List.of(
                        new Scores.Tally(
                            row.getInt("score"), row.getInt("scale_max"), row.getLong("found")))),
                Scores::plus));
    return scores;
  }

  @Override
  public List<Input> scoreInputs(Slices slices, String questionType) {
    return inputs(ANSWERS, answers("scores.inputs", slices, questionType));
  }

  @Override
  public List<AnswerRecord> scoreRecords(Slices slices, String questionType, PageRequest page) {
    return list(paged(answers("scores.records", slices, questionType), page), Records::answer);
  }

  @Override
  public Map<Cell, Long> pageviews(Slices slices) {
    return counts(events("pageviews", slices).set("starts", starts(slices)));
  }

  @Override
  public List<Input> pageviewInputs(Slices slices) {
    return inputs(EVENTS, events("pageviews.inputs", slices));
  }

  @Override
  public List<EventRecord> pageviewRecords(Slices slices, PageRequest page) {
    return list(paged(events("pageviews.records", slices), page), Records::event);
  }

  @Override
  public Map<Cell, Long> activeUsers(Slices slices, TrailingDays windows) {
    return counts(
        trailing("active_users", slices, windows)
            .set("days", longs(windows.days()))
            .set("asked", new Query.Longs(windows.asked().stream().map(Long::valueOf).toList()))
            .set("length", windows.length()));
  }

  @Override
  public List<Input> activeUserInputs(Slices slices, TrailingDays windows) {
    return inputs(EVENTS, trailing("active_users.inputs", slices, windows));
  }

  @Override
  public List<EventRecord> activeUserRecords(
      Slices slices, TrailingDays windows, PageRequest page) {
    return list(paged(trailing("active_users.records", slices, windows), page), Records::event);
  }

  @Override
  public Map<Cell, Long> sessions(Slices slices, SessionRule rule) {
    return counts(cut("sessions", slices, rule).set("starts", starts(slices)));
  }

  @Override
  public List<Input> sessionInputs(Slices slices, SessionRule rule) {
    return inputs(EVENTS, cut("sessions.inputs", slices, rule));
  }

  @Override
  public List<SessionRecord> sessionRecords(Slices slices, SessionRule rule, PageRequest page) {
    return list(
        paged(cut("sessions.records", slices, rule), page).set("project", slices.project()),
        Records::session);
  }

  @Override
  public Map<Cell, Receipts> receipts(String project, List<Span> buckets) {
    var sums = new HashMap<Cell, Receipts>();
    ask(
        Query.named("receipts")
            .set("project", project)
            .set("starts", longs(buckets.stream().map(Span::start).toList()))
            .set("from", millis(buckets.getFirst().start()))
            .set("to", millis(buckets.getLast().end())),
        row -> sums.merge(cell(row), Records.receipts(row), Receipts::plus));
    return sums;
  }

  @Override
  public Optional<Instant> receiptsSince() {
    return list(
            Query.named("receipts.since"), row -> Optional.ofNullable(row.getObject(1, Long.class)))
        .getFirst()
        .map(Instant::ofEpochMilli);
  }

  @Override
  public List<RefusedRecord> refused(RefusedSelection selection, PageRequest page) {
    return list(
        Query.named("refused.records")
            .set("project", selection.project())
            .set("from", millis(selection.span().start()))
            .set("to", millis(selection.span().end()))
            .set("reason", selection.reason().orElse(""))
            .set("key", selection.key().orElse(""))
            .set("before_at", page.after().map(Place::at).orElse(Long.MAX_VALUE))
            .set("before_id", page.after().map(Place::id).orElse(""))
            .set("limit", page.limit()),
        Records::refused);
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new StoreUnavailable("A reader did not close well", e);
    } finally {
      afterwards.run();
    }
  }

  private static Query events(String name, Slices slices) {
    return selected(name, slices, Selection.Columns.EVENTS);
  }

  private static Query answers(String name, Slices slices, String questionType) {
    return selected(name, slices, Selection.Columns.ANSWERS).set("question_type", questionType);
  }

  private static Query trailing(String name, Slices slices, TrailingDays windows) {
    return events(name, slices)
        .set("from", millis(windows.days().getFirst()))
        .set("to", millis(windows.end()));
  }

  /** Sessions are cut once for all questions about them; they are gone with the connection. */
  private Query cut(String name, Slices slices, SessionRule rule) {
    if (!new Cut(slices.project(), rule).equals(cut)) {
      run(
          Query.named("sessions.cut")
              .set("project", slices.project())
              .set("idle", rule.idle().toMillis())
              .set("cap", rule.cap().toMillis())
              .set("by_client_id", rule.byClientId()));
      cut = new Cut(slices.project(), rule);
    }
    return Query.named(name).set("from", from(slices)).set("to", to(slices));
  }

  private static Query selected(String name, Slices slices, Selection.Columns columns) {
    var selection = new Selection(columns);
    var filters = selection.conditions(slices.filters());
    var key = slices.breakdown().map(selection::column).orElse("cast(null as varchar)");
    return Query.named(name)
        .set("project", slices.project())
        .set("from", from(slices))
        .set("to", to(slices))
        .set("keys", Slices.MOST_KEYS)
        .with("filters", filters)
        .with("key", key)
        .setAll(selection.values());
  }

  private static Query paged(Query query, PageRequest page) {
    return query
        .set("after_at", page.after().map(place -> place.at()).orElse(Long.MIN_VALUE))
        .set("after_id", page.after().map(place -> place.id()).orElse(""))
        .set("limit", page.limit());
  }

  private Map<Cell, Long> counts(Query query) {
    var counts = new HashMap<Cell, Long>();
    ask(query, row -> counts.put(cell(row), row.getLong("found")));
    return counts;
  }

  private List<Input> inputs(String source, Query query) {
    return list(
        query,
        row ->
            new Input(
                source,
                Optional.ofNullable(row.getString("input")).orElse(""),
                row.getLong("found")));
  }

  <T> List<T> list(Query query, Reading<T> reading) {
    var all = new ArrayList<T>();
    ask(query, row -> all.add(reading.read(row)));
    return List.copyOf(all);
  }

  private void run(Query query) {
    within(query, PreparedStatement::execute);
  }

  private void ask(Query query, Visit visit) {
    within(
        query,
        statement -> {
          try (var row = statement.executeQuery()) {
            while (row.next()) {
              visit.visit(row);
            }
          }
        });
  }

  private void within(Query query, Work work) {
    try (var statement = query.prepare(connection)) {
      statement.setQueryTimeout(secondsLeft());
      work.with(statement);
    } catch (SQLTimeoutException e) {
      throw new QueryRefused(QueryRefused.Reason.TOOK_TOO_LONG);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static RuntimeException failed(SQLException e) {
    var message = e.getMessage();
    return message != null && message.startsWith("Out of Memory")
        ? new QueryRefused(QueryRefused.Reason.TOOK_TOO_MUCH)
        : new StoreUnavailable("A query failed", e);
  }

  private int secondsLeft() {
    var left = Duration.ofNanos(deadline - System.nanoTime());
    if (left.isNegative()) {
      throw new QueryRefused(QueryRefused.Reason.TOOK_TOO_LONG);
    }
    return (int) left.toSeconds() + 1;
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(row.getInt("bucket") - 1, key(row));
  }

  private static Key key(ResultSet row) throws SQLException {
    return row.getBoolean("rest")
        ? Key.REST
        : new Key(Optional.ofNullable(row.getString("key")), false);
  }

  private static long from(Slices slices) {
    return millis(slices.buckets().getFirst().start());
  }

  private static long to(Slices slices) {
    return millis(slices.buckets().getLast().end());
  }

  private static Query.Longs starts(Slices slices) {
    return longs(slices.buckets().stream().map(bucket -> bucket.start()).toList());
  }

  private static Query.Longs longs(List<ZonedDateTime> times) {
    return new Query.Longs(times.stream().map(DuckDbSnapshot::millis).toList());
  }

  private static long millis(ZonedDateTime time) {
    return time.toInstant().toEpochMilli();
  }

  /** Whose sessions were cut, by which rule. */
  private record Cut(String project, SessionRule rule) {}

  /** Makes one thing of a row. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Uses a statement that is ready. */
  @FunctionalInterface
  private interface Work {
    void with(PreparedStatement statement) throws SQLException;
  }

  /** Takes in one row. */
  @FunctionalInterface
  private interface Visit {
    void visit(ResultSet row) throws SQLException;
  }
}
