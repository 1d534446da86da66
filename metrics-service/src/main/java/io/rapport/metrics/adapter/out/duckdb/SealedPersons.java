package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.kpi.Stages;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import io.rapport.metrics.domain.time.TrailingDays;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts persons by what is added up of each day, when nothing tells them apart. */
final class SealedPersons {

  private final Reading reading;
  private final SealedReading sealed;
  private final DaysOfAll ofAll;

  SealedPersons(Reading reading, SealedReading sealed, DaysOfAll ofAll) {
    this.reading = reading;
    this.sealed = sealed;
    this.ofAll = ofAll;
  }

  /** Empty when it must be counted otherwise, as with the others. */
  Optional<Map<Cell, Long>> active(Slices slices, TrailingDays windows) {
    long first = Selected.day(windows.days().getFirst());
    return ofAll
        .between(slices, slices.buckets(), first, Selected.day(windows.days().getLast()))
        .map(
            days ->
                BucketCells.of(
                    slices.buckets().size(),
                    bucket -> {
                      long end = first + windows.asked().get(bucket);
                      return days.persons(end - windows.length(), end);
                    },
                    persons -> persons > 0));
  }

  Optional<Map<Cell, Long>> count(Slices slices, Who who) {
    return days(slices)
        .map(
            days ->
                BucketCells.of(
                    slices.buckets().size(),
                    bucket -> count(days, slices.buckets().get(bucket), who),
                    persons -> persons > 0));
  }

  /** With the time before as the first of the spans. */
  Optional<Map<Cell, Stages>> lifecycle(Slices slices, List<Span> spans, Instant now) {
    return ofAll
        .between(slices, spans, Selected.day(spans.getFirst().start()), lastDay(spans))
        .map(
            days ->
                BucketCells.of(
                    slices.buckets().size(),
                    bucket -> {
                      var span = spans.get(bucket + 1);
                      return days.stages(
                          Selected.day(spans.get(bucket).start()),
                          Selected.day(span.start()),
                          Selected.day(span.end()),
                          !span.start().toInstant().isAfter(now));
                    },
                    stages -> !stages.equals(Stages.NONE)));
  }

  /** Who was active in so many days before the start and the end of each bucket. */
  Optional<Map<Cell, CustomerCounts>> customers(Slices slices, CustomerDays asked) {
    return ofAll
        .between(slices, asked.buckets(), asked.first(), asked.last())
        .map(
            days ->
                asked.doMeet()
                    ? asked.counts(days)
                    : asked.counts(days, kept(slices.project(), asked)));
  }

  private Map<Integer, Long> kept(String project, CustomerDays asked) {
    sealed.of(project).ifPresent(sealed::showDays);
    var kept = new HashMap<Integer, Long>();
    reading.ask(
        asked.put(Query.named("customers.kept")),
        row -> kept.put(row.getInt("bucket") - 1, row.getLong("kept")));
    return kept;
  }

  /**
   * The same of whoever did something else that is told by day.
   *
   * @param gaps a query of the days of each person, by the days since the one before
   */
  Optional<Map<Cell, CustomerCounts>> customers(
      Slices slices, CustomerDays asked, Function<Sealed, Query> gaps) {
    return sealed
        .doingsOfAll(slices, asked.buckets())
        .filter(_ -> asked.doMeet() && DaysOfAll.areFew(asked.first(), asked.last()))
        .map(
            found ->
                asked.counts(
                    ofAll.read(found.number(), asked.first(), asked.last(), gaps.apply(found))));
  }

  /** How many were active in a bucket; empty as above. */
  Optional<Map<Cell, Long>> persons(Slices slices) {
    return count(slices, Who.ALL);
  }

  private static long count(ActiveDays days, Span bucket, Who who) {
    long from = Selected.day(bucket.start());
    long to = Selected.day(bucket.end());
    return switch (who) {
      case ALL -> days.persons(from, to);
      case NEW -> days.newcomers(from, to);
      case RETURNING -> days.persons(from, to) - days.newcomers(from, to);
    };
  }

  private Optional<ActiveDays> days(Slices slices) {
    var buckets = slices.buckets();
    return ofAll.between(
        slices, buckets, Selected.day(buckets.getFirst().start()), lastDay(buckets));
  }

  private static long lastDay(List<Span> spans) {
    return Selected.day(spans.getLast().end()) - 1;
  }
}
