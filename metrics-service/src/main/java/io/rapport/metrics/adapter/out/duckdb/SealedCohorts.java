package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.cohort.Bracket;
import io.rapport.metrics.domain.cohort.CohortRule;
import io.rapport.metrics.domain.cohort.Returns;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.RatioOfSums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts who comes back on which day by what is added up of each day: of those who were there for
 * the first time on one day, on another one everybody is there or not. It is empty when it must be
 * counted otherwise.
 */
final class SealedCohorts {

  private final Reading reading;
  private final SealedReading sealed;
  private Optional<Asked> known = Optional.empty();

  SealedCohorts(Reading reading, SealedReading sealed) {
    this.reading = reading;
    this.sealed = sealed;
  }

  Optional<Map<Cell, RatioOfSums>> firstReturns(
      Slices slices, CohortRule rule, int cohorts, boolean together) {
    return counts(slices, rule)
        .map(
            counts -> {
              var sums = new HashMap<Integer, long[]>();
              int after = rule.columns().getFirst().from();
              for (int cohort = 0; cohort < cohorts; cohort++) {
                var sum = sums.computeIfAbsent(together ? 0 : cohort, _ -> new long[2]);
                sum[0] += counts.getOrDefault(new Returns.Place(cohort, after), 0L);
                sum[1] += counts.getOrDefault(new Returns.Place(cohort, 0), 0L);
              }
              var cells = new HashMap<Cell, RatioOfSums>();
              sums.forEach(
                  (bucket, sum) -> {
                    if (sum[1] > 0) {
                      cells.put(BucketCells.of(bucket), RatioOfSums.of(sum[0], sum[1]));
                    }
                  });
              return cells;
            });
  }

  Optional<Returns> returns(Slices slices, CohortRule rule) {
    return counts(slices, rule)
        .map(
            counts -> {
              var found = new HashMap<Returns.Place, Long>();
              counts.forEach(
                  (place, persons) ->
                      column(rule.columns(), place.column())
                          .ifPresent(
                              column ->
                                  found.put(new Returns.Place(place.cohort(), column), persons)));
              return new Returns(found);
            });
  }

  /** The number of the column, from 1; 0 is the cohort itself. */
  private static Optional<Integer> column(List<Bracket> columns, int daysAfter) {
    return daysAfter == 0
        ? Optional.of(0)
        : Optional.of(columns.indexOf(new Bracket(daysAfter, daysAfter)) + 1)
            .filter(column -> column > 0);
  }

  /** Of each cohort how many were there so many days after. */
  private Optional<Map<Returns.Place, Long>> counts(Slices slices, CohortRule rule) {
    return sealed
        .daysOfAll(slices, slices.buckets())
        .filter(_ -> Buckets.areSingleDays(slices.buckets()) && isByDay(rule))
        .map(found -> counts(found, slices));
  }

  private Map<Returns.Place, Long> counts(Sealed found, Slices slices) {
    var there = known.filter(asked -> asked.slices.equals(slices));
    if (there.isPresent()) {
      return there.get().counts;
    }
    long first = Selected.day(slices.buckets().getFirst().start());
    var counts = new HashMap<Returns.Place, Long>();
    reading.ask(
        Query.named("sums.since")
            .with("sums", sealed.sumsOfDays(found))
            .set("first_day", first)
            .set("last_day", first + slices.buckets().size() - 1),
        row -> {
          int cohort = Math.toIntExact(row.getLong("first_day") - first);
          int after = Math.toIntExact(row.getLong("day") - row.getLong("first_day"));
          counts.put(new Returns.Place(cohort, after), row.getLong("persons"));
        });
    known = Optional.of(new Asked(slices, counts));
    return counts;
  }

  private static boolean isByDay(CohortRule rule) {
    return rule.start().isEmpty()
        && rule.back().isEmpty()
        && rule.mode() != CohortRule.Mode.RECURRING
        && rule.minimumReturns() == 1
        && rule.columns().stream().allMatch(column -> column.from() == column.to());
  }

  private record Asked(Slices slices, Map<Returns.Place, Long> counts) {}
}
