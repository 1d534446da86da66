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
import java.util.Optional;

/** Weighs what people did. */
final class EngagementQueries implements EngagementFacts {

  private final Reading reading;
  private final SessionQueries sessions;
  private final SealedReading sealed;

  EngagementQueries(Reading reading, SessionQueries sessions, SealedReading sealed) {
    this.reading = reading;
    this.sessions = sessions;
    this.sealed = sealed;
  }

  @Override
  public Map<Cell, PersonScores> scores(
      Slices slices, EngagementScore kpi, SessionRule rule, Instant now) {
    var found = ofDays(slices, kpi, rule, now);
    if (found.isPresent()) {
      weighByDay(found.get(), slices, kpi, rule, now);
      return reading.cells(Query.named("engagement.of_all"), Counts::personScores);
    }
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

  /** What is sealed, if who did what on which day says all; a later day than today does not. */
  private Optional<Sealed> ofDays(
      Slices slices, EngagementScore kpi, SessionRule rule, Instant now) {
    var last = slices.buckets().getLast();
    return sealed
        .doingsOfAll(slices, slices.buckets())
        .filter(found -> found.isBy(rule))
        .filter(_ -> Selecting.areOfKinds(kpi.coreActions()))
        .filter(_ -> last.lastBegunDay(now).equals(last.lastDay()));
  }

  private void weighByDay(
      Sealed found, Slices slices, EngagementScore kpi, SessionRule rule, Instant now) {
    sealed.showDays(found);
    sealed.showDoings(found);
    var days = BucketDays.of(slices.buckets(), 1, now);
    reading.run(
        weighing("engagement.day_cut", slices, kpi, rule, days)
            .set("day_before", Selected.day(days.days().getFirst()) - 1));
  }

  /** It is gone with the connection. */
  void weigh(Slices slices, EngagementScore kpi, SessionRule rule, Instant now) {
    var days = BucketDays.of(slices.buckets(), 1, now);
    reading.run(
        weighing("engagement.cut", slices.everybody(), kpi, rule, days)
            .set("days", Selected.times(days.days()))
            .set("labels", Selecting.names(kpi.coreActions())));
  }

  private Query weighing(
      String name, Slices slices, EngagementScore kpi, SessionRule rule, BucketDays days) {
    var selecting = new Selecting();
    var weights = kpi.weights();
    return sessions
        .cut(name, slices, rule)
        .with("done", selecting.any(kpi.coreActions()))
        .with("actions", selecting.labels(kpi.coreActions()))
        .set("first_days", Query.Longs.of(days.firsts()))
        .set("last_days", Query.Longs.of(days.lasts()))
        .set("active_days", weights.activeDays())
        .set("sessions", weights.sessions())
        .set("core_actions", weights.coreActions())
        .set("breadth", weights.breadth())
        .set("recency", weights.recency())
        .setAll(selecting.values());
  }
}
