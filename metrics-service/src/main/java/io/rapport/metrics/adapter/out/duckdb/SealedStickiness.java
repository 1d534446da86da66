package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.Stickiness;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.statistics.RatioOfSums;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says on how many days persons were active, when nothing tells them apart. */
record SealedStickiness(Reading reading, SealedReading sealed, DaysOfAll ofAll) {

  /** Empty when it must be counted otherwise. */
  Optional<Map<Cell, RatioOfSums>> of(Slices slices, BucketDays days) {
    return Buckets.areSingleDays(slices.buckets())
        ? ofAll
            .between(
                slices,
                slices.buckets(),
                Selected.day(days.days().getFirst()),
                Selected.day(days.days().getLast()))
            .map(active -> ofSingleDays(slices, days, active))
        : ofStays(slices, days)
            .or(
                () ->
                    sealed
                        .daysOfAll(slices, slices.buckets())
                        .map(found -> byPerson(found, slices, days)));
  }

  /** By days and pairs of them; empty where they may be too far apart, or persons are too few. */
  private Optional<Map<Cell, RatioOfSums>> ofStays(Slices slices, BucketDays asked) {
    return Optional.of(slices.buckets())
        .filter(buckets -> Buckets.haveAtMost(Sealed.QUARTER, buckets))
        .flatMap(
            buckets ->
                ofAll.between(
                    slices,
                    buckets,
                    Selected.day(asked.days().getFirst()),
                    Selected.day(asked.days().getLast())))
        .map(active -> Stays.of(asked, active))
        .filter(Stays::areEnough)
        .flatMap(stays -> sealed.of(slices.project()).map(found -> of(found, stays)));
  }

  private Map<Cell, RatioOfSums> of(Sealed found, Stays stays) {
    var sums = new HashMap<Integer, Stays.Sum>();
    reading.ask(
        stays
            .put(Query.named("sums.stays"))
            .with("sums", sealed.sumsOfStays(found.untilDay(stays.end()))),
        row -> sums.put(row.getInt("bucket") - 1, Stays.Sum.of(row)));
    return stays.stickiness(sums);
  }

  /** On one day, somebody is there or not. */
  private static Map<Cell, RatioOfSums> ofSingleDays(
      Slices slices, BucketDays days, ActiveDays active) {
    long before = Selected.day(days.days().getFirst()) - 1;
    return BucketCells.of(
        slices.buckets().size(),
        bucket -> {
          long day = before + days.lasts().get(bucket);
          return RatioOfSums.of(
              active.persons(day, day + 1), active.persons(day - Stickiness.MONTH + 1, day + 1));
        },
        found -> found.units() > 0);
  }

  private Map<Cell, RatioOfSums> byPerson(Sealed found, Slices slices, BucketDays bucketDays) {
    sealed.showDays(found.until(slices.buckets()));
    return slices.buckets().size() == 1 ? ofOneBucket(bucketDays) : ofBuckets(slices, bucketDays);
  }

  /** Nobody needs to look for the one bucket. */
  private Map<Cell, RatioOfSums> ofOneBucket(BucketDays days) {
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

  private Map<Cell, RatioOfSums> ofBuckets(Slices slices, BucketDays bucketDays) {
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
}
