package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.PathFacts;
import io.rapport.metrics.domain.kpi.Paths;
import io.rapport.metrics.domain.path.TakenPath;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds the ways that people went. */
final class PathQueries implements PathFacts {

  /** A visit that is longer is told as if it had begun, or had ended, there. */
  private static final Duration LONGEST_VISIT = Duration.ofHours(24);

  private final Reading reading;

  PathQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Map<Cell, Long> ways(Slices slices, Paths paths) {
    return reading.counts(told("paths", slices, paths));
  }

  @Override
  public List<TakenPath> mostTaken(Slices slices, Paths paths) {
    return reading.list(
        told("paths.top", slices, paths).set("limit", paths.limit()), PathQueries::taken);
  }

  @Override
  public List<EventRecord> records(Slices slices, Paths paths, PageRequest page) {
    return reading.list(Selected.paged(told("paths.records", slices, paths), page), Records::event);
  }

  private static Query told(String name, Slices slices, Paths paths) {
    var selecting = new Selecting();
    return Selected.events(name, slices)
        .with("at", selecting.condition(paths.at()))
        .with(
            "beside",
            switch (paths.direction()) {
              case FROM -> "current row and " + paths.depth() + " following";
              case TO -> paths.depth() + " preceding and current row";
            })
        .with(
            "first",
            switch (paths.direction()) {
              case FROM -> "asc";
              case TO -> "desc";
            })
        .set("idle", SessionRule.IDLE.toMillis())
        .set(
            "reach_from",
            Selected.millis(slices.buckets().getFirst().start()) - LONGEST_VISIT.toMillis())
        .set(
            "reach_to",
            Selected.millis(slices.buckets().getLast().end()) + LONGEST_VISIT.toMillis())
        .setAll(selecting.values());
  }

  private static TakenPath taken(ResultSet row) throws SQLException {
    var steps = (Object[]) row.getArray("steps").getArray();
    return new TakenPath(
        Arrays.stream(steps).map(String::valueOf).toList(),
        row.getLong("times"),
        row.getLong("persons"));
  }
}
