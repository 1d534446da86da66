package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.EngagementFacts;
import io.rapport.metrics.domain.kpi.EngagementScore;
import io.rapport.metrics.domain.kpi.PersonScores;
import io.rapport.metrics.domain.record.EngagementRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRule;
import io.rapport.metrics.domain.time.BucketDays;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Weighs what people did. */
final class EngagementQueries implements EngagementFacts {

  private final Reading reading;
  private final SessionQueries sessions;

  EngagementQueries(Reading reading, SessionQueries sessions) {
    this.reading = reading;
    this.sessions = sessions;
  }

  @Override
  public Map<Cell, PersonScores> scores(
      Slices slices, EngagementScore kpi, SessionRule rule, Instant now) {
    weigh(slices, kpi, rule, now);
    return reading.cells(Selected.events("engagement", slices), Counts::personScores);
  }

  @Override
  public List<EngagementRecord> records(
      Slices slices, EngagementScore kpi, SessionRule rule, Instant now, PageRequest page) {
    weigh(slices, kpi, rule, now);
    return reading.list(
        Selected.paged(Selected.events("engagement.records", slices), page), Records::engagement);
  }

  /** It is gone with the connection. */
  private void weigh(Slices slices, EngagementScore kpi, SessionRule rule, Instant now) {
    var selecting = new Selecting();
    var days = BucketDays.of(slices.buckets(), 1, now);
    var weights = kpi.weights();
    var everybody = slices.everybody();
    reading.run(
        sessions
            .cut("engagement.cut", everybody, rule)
            .with("done", selecting.any(kpi.coreActions()))
            .with("actions", selecting.labels(kpi.coreActions()))
            .set("labels", Selecting.names(kpi.coreActions()))
            .set("days", Selected.times(days.days()))
            .set("first_days", Query.Longs.of(days.firsts()))
            .set("last_days", Query.Longs.of(days.lasts()))
            .set("active_days", weights.activeDays())
            .set("sessions", weights.sessions())
            .set("core_actions", weights.coreActions())
            .set("breadth", weights.breadth())
            .set("recency", weights.recency())
            .setAll(selecting.values()));
  }
}
