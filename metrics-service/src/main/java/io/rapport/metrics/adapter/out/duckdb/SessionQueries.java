package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.SessionLengths;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.LengthSplits;
import io.rapport.metrics.domain.kpi.SessionSums;
import io.rapport.metrics.domain.kpi.Visits;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.RatioOfSums;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks about sessions, which are cut once for all questions of a snapshot. */
final class SessionQueries implements SessionLengths {

  private static final double MEDIAN = 0.5;
  private static final double P90 = 0.9;

  private final Reading reading;
  private final SealedReading sealed;
  private @Nullable SessionCut cut;
  private Optional<Sealed> shown = Optional.empty();

  SessionQueries(Reading reading, SealedReading sealed) {
    this.reading = reading;
    this.sealed = sealed;
  }

  Map<Cell, Long> count(Slices slices, SessionRule rule) {
    return reading.counts(cut("sessions", slices, rule));
  }

  List<Input> inputs(Slices slices, SessionRule rule) {
    return reading.inputs(DuckDbSnapshot.EVENTS, cut("sessions.inputs", slices, rule));
  }

  List<SessionRecord> records(Slices slices, SessionRule rule, PageRequest page) {
    return reading.list(
        Selected.paged(cut("sessions.records", slices, rule), page), Records::session);
  }

  Map<Cell, SessionSums> sums(Slices slices, SessionRule rule, SessionRatio ratio) {
    var query =
        switch (ratio) {
          case BOUNCES ->
              ratio(slices, rule, "count(*) filter (where s.bounced)", "count(s.bounced)");
          case PAGEVIEWS ->
              ratio(slices, rule, "sum(s.pageviews)", "count(*) filter (where s.pageviews > 0)");
          case ACTIONS ->
              ratio(slices, rule, "sum(s.actions)", "count(*)").with("most", "max(s.actions)");
          case SECONDS -> ratio(slices, rule, "sum(s.duration)", "count(*)");
          case DAYS_BETWEEN -> ratio(slices, rule, "max(s.start) - min(s.start)", "count(*) - 1");
          case SESSIONS_PER_PERSON -> perPerson(slices, rule, "count(*)");
          case SECONDS_PER_PERSON ->
              perPerson(slices, rule, "sum(coalesce(s.engaged_ms, s.duration))");
        };
    var scale = scale(ratio);
    return reading.cells(query.set("enough", RatioOfSums.ENOUGH), row -> Counts.sums(row, scale));
  }

  /** The store adds whole milliseconds, so that the order of its rows changes no digit. */
  private static double scale(SessionRatio ratio) {
    return switch (ratio) {
      case SECONDS, SECONDS_PER_PERSON -> 1.0 / Duration.ofSeconds(1).toMillis();
      case DAYS_BETWEEN -> 1.0 / Duration.ofDays(1).toMillis();
      case BOUNCES, PAGEVIEWS, ACTIONS, SESSIONS_PER_PERSON -> 1;
    };
  }

  Map<Cell, Visits.Lengths> lengths(Slices slices, SessionRule rule) {
    var ranks =
        QuantileRanks.of(
            sums(slices, rule, SessionRatio.SECONDS).values().stream()
                .map(sums -> Math.round(sums.ratio().sumX()))
                .toList());
    var query = ranks.sizes(cut("sessions.lengths", slices, rule));
    return reading.cells(
        ranks.ranks(ranks.ranks(query, "median", MEDIAN), "p90", P90), Counts::lengths);
  }

  @Override
  public Map<Key, LengthSplits> splits(Slices slices, Span before, SessionRule rule) {
    var splits = new HashMap<Key, LengthSplits>();
    reading.ask(
        cut("sessions.splits", slices, rule)
            .set("before_from", Selected.millis(before.start()))
            .set("before_to", Selected.millis(before.end())),
        row ->
            splits.put(
                new Key(Optional.ofNullable(row.getString("key")), false), Counts.splits(row)));
    return splits;
  }

  private Query ratio(Slices slices, SessionRule rule, String y, String x) {
    return cut("sessions.ratio", slices, rule).with("y", y).with("x", x).with("most", "0");
  }

  /** Also who was active without a session that begins there is a person. */
  private Query perPerson(Slices slices, SessionRule rule, String y) {
    var moments = sealed.moments(slices, slices.buckets());
    var events = moments.selection();
    var query = moments.beside(cut("sessions.per_person", slices, rule), slices);
    // Buckets by day can also be found by the moment.
    return events.bound(
        (moments.buckets() == Buckets.BY_DAY ? Buckets.BY_DAY.put(query, slices) : query)
            .with("y", y)
            .with("event_filters", events.filters())
            .with("event_key", events.key()));
  }

  /**
   * A query on the sessions, which are there then as session_here; they are gone with the
   * connection.
   */
  Query cut(String name, Slices slices, SessionRule rule) {
    var needed = SessionCut.of(slices, rule);
    var cut = this.cut;
    if (cut == null || !needed.isWithin(cut)) {
      show(needed);
      cut = needed;
      this.cut = cut;
    }
    var buckets =
        shown.filter(found -> found.areDays(slices.buckets())).isPresent()
            ? Buckets.BY_DAY
            : Buckets.BY_MOMENT;
    return buckets
        .put(Selected.by(Selection.ofSessions(cut.values(), slices), name, slices), slices)
        .with("in_bucket", buckets.join("s.start", "s.day"));
  }

  private void show(SessionCut needed) {
    shown = sealed.of(needed.project()).filter(all -> all.isBy(needed.rule()) && needed.isSealed());
    if (shown.isPresent()) {
      shown.get().showSessions(reading, needed);
    } else {
      reading.run(needed.query(reading, "person_event e", Sealed.EVER));
      reading.run(Query.named("sessions.here"));
    }
  }
}
