package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.StoreUnavailable;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.statistics.RatioOfSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Asks queries in one transaction, until its time is over. */
final class Reading implements AutoCloseable {

  private final DuckDBConnection connection;
  private long deadline;
  private final Runnable afterwards;
  private volatile boolean cancelled;
  private boolean failed;
  private volatile @Nullable Statement running;
  private final Set<String> made = new HashSet<>();

  Reading(DuckDBConnection connection, Duration time, Runnable afterwards) {
    this.connection = connection;
    this.deadline = System.nanoTime() + time.toNanos();
    this.afterwards = afterwards;
  }

  /** Another question has its own time. */
  void goOn(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
    cancelled = false;
  }

  /** Whether anything was not answered. */
  boolean hasFailed() {
    return failed;
  }

  /** One thing of each row, in order. */
  <T> List<T> list(Query query, Row<T> row) {
    var all = new ArrayList<T>();
    ask(query, found -> all.add(row.read(found)));
    return List.copyOf(all);
  }

  /** Whether there is any row. */
  boolean finds(Query query) {
    return !list(query, _ -> true).isEmpty();
  }

  /** What is found in each cell; a cell has one row. */
  <T> Map<Cell, T> cells(Query query, Row<T> row) {
    var cells = new HashMap<Cell, T>();
    ask(query, found -> cells.put(cell(found), row.read(found)));
    return cells;
  }

  Map<Cell, Long> counts(Query query) {
    return cells(query, row -> row.getLong("found"));
  }

  /** Σy ÷ Σx of what a query hits. */
  Map<Cell, ExactRatio> ratios(Query query) {
    return ratios(query, "sum(y)", "sum(x)");
  }

  /** The same with another y and x for each unit. */
  Map<Cell, ExactRatio> ratios(Query query, String unitY, String unitX) {
    return cells(
        query.with("unit_y", unitY).with("unit_x", unitX).set("enough", RatioOfSums.ENOUGH),
        Counts::exactRatio);
  }

  List<Input> inputs(String source, Query query) {
    return list(query, row -> input(source, row));
  }

  static Input input(String source, ResultSet row) throws SQLException {
    return new Input(
        source, Optional.ofNullable(row.getString("input")).orElse(""), row.getLong("found"));
  }

  void run(Query query) {
    within(query, ReadyStatement::run);
  }

  void ask(Query query, Visit visit) {
    within(
        query,
        statement -> {
          try (var row = statement.ask()) {
            while (row.next()) {
              visit.visit(row);
            }
          }
        });
  }

  /** Any thread may call it. */
  void cancel() {
    cancelled = true;
    try {
      var statement = running;
      if (statement != null) {
        statement.cancel();
      }
    } catch (SQLException e) {
      throw new StoreUnavailable("A query cannot be stopped", e);
    }
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

  static Cell cell(ResultSet row) throws SQLException {
    return new Cell(row.getInt("bucket") - 1, key(row));
  }

  private static Key key(ResultSet row) throws SQLException {
    return row.getBoolean("rest")
        ? Key.REST
        : new Key(Optional.ofNullable(row.getString("key")), false);
  }

  private void within(Query query, Work work) {
    query.given().forEach(this::make);
    var isAnswered = false;
    try (var ready = query.ready(connection)) {
      ready.statement().setQueryTimeout(secondsLeft());
      running = ready.statement();
      if (cancelled) {
        throw new QueryRefused(QueryRefused.Reason.CANCELLED);
      }
      work.with(ready);
      isAnswered = true;
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      running = null;
      failed |= !isAnswered;
    }
  }

  private void make(String table, Query query) {
    if (made.add(table)) {
      run(query);
    }
  }

  private RuntimeException failed(SQLException e) {
    if (cancelled) {
      return new QueryRefused(QueryRefused.Reason.CANCELLED);
    }
    if (e instanceof SQLTimeoutException) {
      return new QueryRefused(QueryRefused.Reason.TOOK_TOO_LONG);
    }
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

  /** Makes one thing of a row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes in one row. */
  @FunctionalInterface
  interface Visit {
    void visit(ResultSet row) throws SQLException;
  }

  /** Uses a statement that is ready. */
  @FunctionalInterface
  private interface Work {
    void with(ReadyStatement statement) throws SQLException;
  }
}
