package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.FirstWeekFacts;
import io.rapport.metrics.domain.aim.Onboarding;
import io.rapport.metrics.domain.kpi.FirstWeekEngagement;
import io.rapport.metrics.domain.kpi.FirstWeeks;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.Quantile;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Follows those who sign up through their first week. */
final class FirstWeekQueries implements FirstWeekFacts {

  private static final double MEDIAN = 0.5;

  private final Reading reading;

  FirstWeekQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Map<Cell, FirstWeeks> firstWeeks(Slices slices, Onboarding onboarding, Instant now) {
    follow(slices, onboarding, now);
    var weeks = reading.cells(Selected.events("first_week", slices), Counts::firstWeeks);
    var times = times(slices, weeks);
    return weeks.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                cell -> cell.getValue().with(times.getOrDefault(cell.getKey(), Quantile.NONE))));
  }

  @Override
  public List<Input> inputs(Slices slices, Onboarding onboarding, Instant now) {
    follow(slices, onboarding, now);
    return reading.inputs(DuckDbSnapshot.EVENTS, selected("first_week.inputs", slices, onboarding));
  }

  @Override
  public List<EventRecord> records(
      Slices slices, Onboarding onboarding, Instant now, PageRequest page) {
    follow(slices, onboarding, now);
    return reading.list(
        Selected.paged(selected("first_week.records", slices, onboarding), page), Records::event);
  }

  private Map<Cell, Quantile> times(Slices slices, Map<Cell, FirstWeeks> weeks) {
    var ranks =
        QuantileRanks.of(weeks.values().stream().map(week -> week.completed().hits()).toList());
    var query = Selected.events("first_week.lengths", slices);
    return reading.cells(
        ranks.ranks(ranks.sizes(query), "median", MEDIAN), row -> Counts.quantile(row, "median"));
  }

  /** It is gone with the connection. */
  private void follow(Slices slices, Onboarding onboarding, Instant now) {
    reading.run(
        selected("first_week.cut", slices, onboarding)
            .set("days", Selected.times(days(slices)))
            .set("now", now.toEpochMilli()));
  }

  private static Query selected(String name, Slices slices, Onboarding onboarding) {
    var selecting = new Selecting();
    return Selected.events(name, slices)
        .with("sign_up", selecting.condition(onboarding.signUp()))
        .with("completion", selecting.condition(onboarding.completion()))
        .set("week", FirstWeekEngagement.WEEK.toMillis())
        .setAll(selecting.values());
  }

  /** Where the days begin, one after the last included. */
  private static List<ZonedDateTime> days(Slices slices) {
    var start = slices.buckets().getFirst().start();
    var last = slices.buckets().getLast().lastDay().plusDays(1);
    return start
        .toLocalDate()
        .datesUntil(last.plusDays(1))
        .map(day -> day.atStartOfDay(start.getZone()))
        .toList();
  }
}
