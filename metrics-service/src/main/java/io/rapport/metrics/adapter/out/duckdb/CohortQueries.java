package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.CohortFacts;
import io.rapport.metrics.domain.cohort.Bracket;
import io.rapport.metrics.domain.cohort.CohortRule;
import io.rapport.metrics.domain.cohort.CohortRule.Mode;
import io.rapport.metrics.domain.cohort.Returns;
import io.rapport.metrics.domain.kpi.Input;
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

/** Asks who comes back. */
final class CohortQueries implements CohortFacts {

  private static final String FIRST =
      "qualify row_number() over (partition by e.person_no order by e.ts,"
          + " place_of(e.received_at, e.batch_position, e.message_id)) = 1";

  private final Reading reading;

  CohortQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Map<Cell, RatioOfSums> firstReturns(
      Slices slices, CohortRule rule, int cohorts, boolean together) {
    return reading.cells(
        asked("cohorts.first", slices, rule, rule.columns().subList(0, 1))
            .with("cell", together ? "1" : "m.cohort")
            .set("enough", RatioOfSums.ENOUGH)
            .set("cohorts", cohorts),
        Counts::ratio);
  }

  @Override
  public Returns returns(Slices slices, CohortRule rule) {
    var found = new HashMap<Returns.Place, Long>();
    reading.ask(
        asked("cohorts", slices, rule, rule.columns()),
        row ->
            found.put(
                new Returns.Place(row.getInt("cohort") - 1, row.getInt("bracket")),
                row.getLong("found")));
    return new Returns(found);
  }

  @Override
  public List<Input> inputs(Slices slices, CohortRule rule) {
    return reading.inputs(
        DuckDbSnapshot.EVENTS, asked("cohorts.inputs", slices, rule, rule.columns()));
  }

  @Override
  public List<CohortRecord> records(Slices slices, CohortRule rule, PageRequest page) {
    return reading.list(
        Selected.paged(asked("cohorts.records", slices, rule, rule.columns()), page),
        Records::cohort);
  }

  private static Query asked(String name, Slices slices, CohortRule rule, List<Bracket> columns) {
    var selecting = new Selecting();
    var start = condition(selecting, rule.start());
    var once = rule.mode() != Mode.RECURRING;
    return Selected.events(name, slices)
        .with("members", Resources.read("cohorts.members.sql"))
        .with("returned", Resources.read("cohorts.returned.sql"))
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
