package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.kpi.Stages;
import io.rapport.metrics.domain.kpi.Stickiness;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.metrics.domain.time.Span;
import io.rapport.metrics.domain.time.TrailingDays;
import io.rapport.statistics.RatioOfSums;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts persons by what is added up of each day, when nothing tells them apart. */
final class SealedPersons {

  /** Of more days all pairs of them are too many to be held. */
  private static final long MOST_DAYS = 1_100;

  private final Reading reading;
  private final SealedReading sealed;
  private @Nullable ActiveDays known;

  SealedPersons(Reading reading, SealedReading sealed) {
    this.reading = reading;
    this.sealed = sealed;
  }

  /** Empty when it must be counted otherwise, as with the others. */
  Optional<Map<Cell, Long>> active(Slices slices, TrailingDays windows) {
    long first = Selected.day(windows.days().getFirst());
    return days(slices, slices.buckets(), first, Selected.day(windows.days().getLast()))
        .map(
            days ->
                cells(
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
                cells(
                    slices.buckets().size(),
                    bucket -> count(days, slices.buckets().get(bucket), who),
                    persons -> persons > 0));
  }

  /** With the time before as the first of the spans. */
  Optional<Map<Cell, Stages>> lifecycle(Slices slices, List<Span> spans, Instant now) {
    return days(slices, spans, Selected.day(spans.getFirst().start()), lastDay(spans))
        .map(
            days ->
                cells(
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

  Optional<Map<Cell, RatioOfSums>> stickiness(Slices slices, BucketDays days) {
    return Buckets.areSingleDays(slices.buckets())
        ? days(
                slices,
                slices.buckets(),
                Selected.day(days.days().getFirst()),
                Selected.day(days.days().getLast()))
            .map(active -> stickiness(slices, days, active))
        : stickinessOfStays(slices, days)
            .or(
                () ->
                    sealed
                        .daysOfAll(slices, slices.buckets())
                        .map(found -> stickinessByPerson(found, slices, days)));
  }

  /** Who was active in so many days before the start and the end of each bucket. */
  Optional<Map<Cell, CustomerCounts>> customers(Slices slices, CustomerDays asked) {
    return days(slices, asked.buckets(), asked.first(), asked.last())
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
        .filter(_ -> asked.doMeet() && asked.last() - asked.first() < MOST_DAYS)
        .map(
            found ->
                asked.counts(read(found.number(), asked.first(), asked.last(), gaps.apply(found))));
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

  /** By days and pairs of them; empty where they may be too far apart, or persons are too few. */
  private Optional<Map<Cell, RatioOfSums>> stickinessOfStays(Slices slices, BucketDays asked) {
    return Optional.of(slices.buckets())
        .filter(buckets -> Buckets.haveAtMost(Sealed.QUARTER, buckets))
        .flatMap(
            buckets ->
                days(
                    slices,
                    buckets,
                    Selected.day(asked.days().getFirst()),
                    Selected.day(asked.days().getLast())))
        .map(active -> Stays.of(asked, active))
        .filter(Stays::areEnough)
        .flatMap(stays -> sealed.of(slices.project()).map(found -> stickiness(found, stays)));
  }

  private Map<Cell, RatioOfSums> stickiness(Sealed found, Stays stays) {
    var sums = new HashMap<Integer, Stays.Sum>();
    reading.ask(
        stays
            .put(Query.named("sums.stays"))
            .with("sums", sealed.sumsOfStays(found.untilDay(stays.end()))),
        row -> sums.put(row.getInt("bucket") - 1, Stays.Sum.of(row)));
    return stays.stickiness(sums);
  }

  /** On one day, somebody is there or not. */
  private static Map<Cell, RatioOfSums> stickiness(
      Slices slices, BucketDays days, ActiveDays active) {
    long before = Selected.day(days.days().getFirst()) - 1;
    return cells(
        slices.buckets().size(),
        bucket -> {
          long day = before + days.lasts().get(bucket);
          return some(
              active.persons(day, day + 1), active.persons(day - Stickiness.MONTH + 1, day + 1));
        },
        found -> found.units() > 0);
  }

  /** So many of these persons. */
  static RatioOfSums some(long hits, long all) {
    var few = new ArrayList<RatioOfSums.Unit>();
    for (long unit = 0; unit < all && all < RatioOfSums.ENOUGH; unit++) {
      few.add(new RatioOfSums.Unit(unit < all - hits ? 0 : 1, 1));
    }
    double y = hits;
    double x = all;
    return new RatioOfSums(all, y, x, y, y, x, few);
  }

  private Map<Cell, RatioOfSums> stickinessByPerson(
      Sealed found, Slices slices, BucketDays bucketDays) {
    sealed.showDays(found.until(slices.buckets()));
    return slices.buckets().size() == 1
        ? stickinessOfOne(bucketDays)
        : stickinessOfSome(slices, bucketDays);
  }

  /** Nobody needs to look for the one bucket. */
  private Map<Cell, RatioOfSums> stickinessOfOne(BucketDays days) {
    long before = Selected.day(days.days().getFirst()) - 1;
    long first = before + days.firsts().getFirst();
    long last = before + days.lasts().getFirst();
    long month = last - Stickiness.MONTH + 1;
    return reading.cells(
        Query.named("stickiness.one")
            .set("first", first)
            .set("last", last)
            .set("month", month)
            .set("since", Math.min(first, month))
            .set("length", last - first + 1)
            .set("enough", RatioOfSums.ENOUGH),
        Counts::ratio);
  }

  private Map<Cell, RatioOfSums> stickinessOfSome(Slices slices, BucketDays bucketDays) {
    long before = Selected.day(bucketDays.days().getFirst()) - 1;
    var days = new ArrayList<Long>();
    var buckets = new ArrayList<Long>();
    var counted = new ArrayList<Long>();
    var recent = new ArrayList<Long>();
    var lengths = new ArrayList<Long>();
    for (int n = 0; n < slices.buckets().size(); n++) {
      long first = before + bucketDays.firsts().get(n);
      long last = before + bucketDays.lasts().get(n);
      long month = last - Stickiness.MONTH + 1;
      for (long day = Math.min(first, month); day <= last; day++) {
        days.add(day);
        buckets.add(n + 1L);
        counted.add(day >= first ? 1L : 0L);
        recent.add(day >= month ? 1L : 0L);
        lengths.add(last - first + 1);
      }
    }
    return reading.cells(
        Query.named("stickiness.days")
            .set("days", new Query.Longs(days))
            .set("buckets", new Query.Longs(buckets))
            .set("counted", new Query.Longs(counted))
            .set("recent", new Query.Longs(recent))
            .set("lengths", new Query.Longs(lengths))
            .set("first_day", before + 1)
            .set("last_day", Selected.day(bucketDays.days().getLast()))
            .set("enough", RatioOfSums.ENOUGH),
        Counts::ratio);
  }

  private Optional<ActiveDays> days(Slices slices) {
    var buckets = slices.buckets();
    return days(slices, buckets, Selected.day(buckets.getFirst().start()), lastDay(buckets));
  }

  private Optional<ActiveDays> days(Slices slices, List<Span> spans, long first, long last) {
    return sealed
        .daysOfAll(slices, spans)
        .filter(_ -> last - first < MOST_DAYS)
        .map(found -> days(found, first, last));
  }

  /** Those of a snapshot are of one project mostly, and read once. */
  private ActiveDays days(Sealed found, long first, long last) {
    var days = known;
    if (days == null || !days.isOf(found.number(), first, last)) {
      days = read(found, first, last);
      known = days;
    }
    return days;
  }

  private ActiveDays read(Sealed found, long first, long last) {
    return read(
        found.number(),
        first,
        last,
        Query.named("sums.active").with("sums", sealed.sumsOfDays(found.untilDay(last + 1))));
  }

  private ActiveDays read(int sealing, long first, long last, Query query) {
    var days = new ActiveDays(sealing, first, last);
    reading.ask(
        query.set("most", days.most()).set("first_day", first).set("last_day", last),
        row -> {
          int gap = row.getInt("gap");
          if (row.wasNull()) {
            days.addNewcomers(row.getLong("day"), row.getLong("persons"));
          } else {
            days.add(row.getLong("day"), gap, row.getLong("persons"));
          }
        });
    return days.added();
  }

  static <T> Map<Cell, T> cells(int buckets, IntFunction<T> counted, Predicate<T> isFound) {
    var cells = new HashMap<Cell, T>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      var found = counted.apply(bucket);
      if (isFound.test(found)) {
        cells.put(cell(bucket), found);
      }
    }
    return Map.copyOf(cells);
  }

  static Cell cell(int bucket) {
    return new Cell(bucket, Key.NONE);
  }

  private static long lastDay(List<Span> spans) {
    return Selected.day(spans.getLast().end()) - 1;
  }
}
