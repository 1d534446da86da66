package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.CohortFacts;
import io.rapport.metrics.domain.cohort.Bracket;
import io.rapport.metrics.domain.cohort.CohortRule;
import io.rapport.metrics.domain.cohort.CohortRule.Mode;
import io.rapport.metrics.domain.cohort.Returns;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.record.CohortRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.RatioOfSums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Asks who comes back. */
final class CohortQueries implements CohortFacts {

  private static final String DAYS = "active_here";
  private static final String DOINGS = "doing_here";
  private static final String FIRST_DAY = "e.first_of_day and e.previous_day is null";
  private static final String FIRST =
      "qualify row_number() over (partition by e.person_no order by e.ts,"
          + " place_of(e.received_at, e.batch_position, e.id_hash)) = 1";

  private final Reading reading;
  private final SealedReading sealed;
  private final SealedCohorts ofAll;
  private final SealedDoings doings;

  CohortQueries(Reading reading, SealedReading sealed, SealedDoings doings) {
    this.reading = reading;
    this.sealed = sealed;
    this.ofAll = new SealedCohorts(reading, sealed);
    this.doings = doings;
  }

  @Override
  public Map<Cell, RatioOfSums> firstReturns(
      Slices slices, CohortRule rule, int cohorts, boolean together) {
    return ofAll
        .firstReturns(slices, rule, cohorts, together)
        .orElseGet(() -> firstReturnsAmong(slices, rule, cohorts, together));
  }

  private Map<Cell, RatioOfSums> firstReturnsAmong(
      Slices slices, CohortRule rule, int cohorts, boolean together) {
    return reading.cells(
        counted("cohorts.first", slices, rule, rule.columns().subList(0, 1))
            .with("cell", together ? "1" : "m.cohort")
            .set("enough", RatioOfSums.ENOUGH)
            .set("cohorts", cohorts),
        Counts::ratio);
  }

  @Override
  public Returns returns(Slices slices, CohortRule rule) {
    return ofAll.returns(slices, rule).orElseGet(() -> returnsAmong(slices, rule));
  }

  private Returns returnsAmong(Slices slices, CohortRule rule) {
    var found = new HashMap<Returns.Place, Long>();
    reading.ask(
        counted("cohorts", slices, rule, rule.columns()),
        row ->
            found.put(
                new Returns.Place(row.getInt("cohort") - 1, row.getInt("bracket")),
                row.getLong("found")));
    return new Returns(found);
  }

  @Override
  public List<Input> inputs(Slices slices, CohortRule rule) {
    var ofDays =
        rule.start().isEmpty() && rule.back().isEmpty()
            ? doings.activeInputs(slices, Who.ALL)
            : Optional.<List<Input>>empty();
    return ofDays.orElseGet(
        () ->
            reading.inputs(
                DuckDbSnapshot.EVENTS, asked("cohorts.inputs", slices, rule, rule.columns())));
  }

  @Override
  public List<CohortRecord> records(Slices slices, CohortRule rule, PageRequest page) {
    return reading.list(
        Selected.paged(asked("cohorts.records", slices, rule, rule.columns()), page),
        Records::cohort);
  }

  /** By who did what on which day, if that says enough. */
  private Query counted(String name, Slices slices, CohortRule rule, List<Bracket> columns) {
    var query = asked(name, slices, rule, columns);
    var selectors = Stream.concat(rule.start().stream(), rule.back().stream()).toList();
    return sealed
        .doingsOfAll(slices, slices.buckets())
        .filter(_ -> Selecting.areOfKinds(selectors))
        .map(found -> byDay(found, query, slices, rule))
        .orElse(query);
  }

  private Query byDay(Sealed found, Query query, Slices slices, CohortRule rule) {
    sealed.showDays(found);
    sealed.showDoings(found);
    var selecting = new Selecting();
    var isOnce = rule.mode() != Mode.RECURRING;
    var isOfDoing = rule.start().isPresent();
    return Buckets.BY_DAY
        .put(query, slices)
        .with("members", Resources.read("cohorts.day_members.sql"))
        .with("came_back", Resources.read("cohorts.day_back.sql"))
        .with("start_days", rule.start().isPresent() ? DOINGS : DAYS)
        .with("start_day", isOnce && isOfDoing ? "min(e.day)" : "e.day")
        .with("each_start", isOnce && isOfDoing ? "group by e.person_no" : "")
        .with(
            "start",
            rule.start().map(selecting::condition).orElse(isOnce ? FIRST_DAY : "e.first_of_day"))
        .with("back_days", isCountedByDay(rule) ? DAYS : DOINGS)
        .with("back_times", backTimes(rule))
        .with(
            "back",
            rule.back()
                .map(selecting::condition)
                .orElse(isCountedByDay(rule) ? "e.first_of_day" : "e.active_times > 0"))
        .setAll(selecting.values());
  }

  /** Whether somebody has come back who was active at all. */
  private static boolean isCountedByDay(CohortRule rule) {
    return rule.back().isEmpty() && rule.minimumReturns() == 1;
  }

  private static String backTimes(CohortRule rule) {
    return isCountedByDay(rule) ? "1" : rule.back().isPresent() ? "e.times" : "e.active_times";
  }

  private static Query asked(String name, Slices slices, CohortRule rule, List<Bracket> columns) {
    var selecting = new Selecting();
    var start = condition(selecting, rule.start());
    var once = rule.mode() != Mode.RECURRING;
    return Selected.events(name, slices)
        .with("members", Resources.read("cohorts.members.sql"))
        .with("returned", Resources.read("cohorts.returned.sql"))
        .with("came_back", Resources.read("cohorts.back.sql"))
        .with("since", once ? "" : "and e.ts >= :from")
        .with(
            "first",
            rule.mode() == Mode.FIRST_OCCURRENCE
                ? condition(selecting, rule.start().map(CohortQueries::named))
                : start)
        .with("once", once ? FIRST : "")
        .with("start", start)
        .with("back", condition(selecting, rule.back()))
        .set("froms", numbers(columns, Bracket::from))
        .set("tos", numbers(columns, Bracket::to))
        .set("minimum", rule.minimumReturns())
        .setAll(selecting.values());
  }

  private static String condition(Selecting selecting, Optional<Selector> selector) {
    return selector.map(selecting::condition).orElse("e.active");
  }

  /** Whatever else the event says. */
  private static Selector named(Selector selector) {
    return new Selector(
        selector.type(), selector.event(), selector.name(), Optional.empty(), List.of());
  }

  private static Query.Longs numbers(List<Bracket> columns, ToIntFunction<Bracket> end) {
    return new Query.Longs(columns.stream().map(column -> (long) end.applyAsInt(column)).toList());
  }
}
