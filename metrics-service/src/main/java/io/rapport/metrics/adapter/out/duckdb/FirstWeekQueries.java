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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follows those who sign up through their first week. */
final class FirstWeekQueries implements FirstWeekFacts {

  private static final double MEDIAN = 0.5;

  private final Reading reading;
  private final SealedReading sealed;
  private final SealedWeeks weeks;
  private Optional<Followed> followed = Optional.empty();

  FirstWeekQueries(Reading reading, SealedReading sealed) {
    this.reading = reading;
    this.sealed = sealed;
    this.weeks = new SealedWeeks(reading, sealed);
  }

  @Override
  public Map<Cell, FirstWeeks> firstWeeks(Slices slices, Onboarding onboarding, Instant now) {
    return weeks
        .firstWeeks(slices, onboarding, now)
        .orElseGet(() -> followed(slices, onboarding, now));
  }

  private Map<Cell, FirstWeeks> followed(Slices slices, Onboarding onboarding, Instant now) {
    var numbers = weeks(slices, onboarding, now);
    var weeks = reading.cells(numbers.apply("first_week"), Counts::firstWeeks);
    var times = times(numbers, weeks);
    return weeks.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                cell -> cell.getValue().with(times.getOrDefault(cell.getKey(), Quantile.NONE))));
  }

  @Override
  public List<Input> inputs(Slices slices, Onboarding onboarding, Instant now) {
    return weeks
        .inputs(slices, onboarding)
        .orElseGet(() -> inputsOfFollowed(slices, onboarding, now));
  }

  private List<Input> inputsOfFollowed(Slices slices, Onboarding onboarding, Instant now) {
    if (isFollowedByDay(slices, onboarding, now)) {
      return reading.inputs(
          DuckDbSnapshot.EVENTS, selected("first_week.day_inputs", slices, onboarding));
    }
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

  private Map<Cell, Quantile> times(Function<String, Query> numbers, Map<Cell, FirstWeeks> weeks) {
    var ranks =
        QuantileRanks.of(weeks.values().stream().map(week -> week.completed().hits()).toList());
    var query = numbers.apply("first_week.lengths");
    return reading.cells(
        ranks.ranks(ranks.sizes(query), "median", MEDIAN), row -> Counts.quantile(row, "median"));
  }

  /** Queries of those who were followed, each in its bucket. */
  private Function<String, Query> weeks(Slices slices, Onboarding onboarding, Instant now) {
    if (isFollowedByDay(slices, onboarding, now)) {
      return name ->
          Buckets.BY_DAY
              .put(Selected.events(name, slices), slices)
              .with("weeks", Resources.read("first_week.day_numbers.sql"));
    }
    follow(slices, onboarding, now);
    return name -> Selected.events(name, slices).with("weeks", "first_week_here f");
  }

  /** Follows them once by who did what on which day, if that says all. */
  private boolean isFollowedByDay(Slices slices, Onboarding onboarding, Instant now) {
    var asked =
        new Followed(
            slices.project(),
            slices.buckets().getFirst().start(),
            slices.buckets().getLast().end(),
            onboarding);
    var found =
        sealed
            .doingsOfAll(slices, slices.buckets())
            .filter(
                _ -> Selecting.areOfKinds(List.of(onboarding.signUp(), onboarding.completion())));
    if (found.isPresent() && followed.filter(asked::equals).isEmpty()) {
      followed = Optional.empty();
      if (followByDay(found.get(), slices, onboarding, now)) {
        followed = Optional.of(asked);
      }
    }
    return found.isPresent() && followed.isPresent();
  }

  private boolean followByDay(Sealed found, Slices slices, Onboarding onboarding, Instant now) {
    sealed.showDays(found);
    sealed.showDoings(found);
    reading.run(
        Selected.days(selected("first_week.days", slices, onboarding), slices.buckets())
            .set("now", now.toEpochMilli()));
    return reading.list(Query.named("first_week.sure"), row -> row.getBoolean("sure")).getFirst();
  }

  /** It is gone with the connection. */
  private void follow(Slices slices, Onboarding onboarding, Instant now) {
    followed = Optional.empty();
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

  /** Whose first weeks are there. */
  private record Followed(
      String project, ZonedDateTime from, ZonedDateTime to, Onboarding onboarding) {}
}
