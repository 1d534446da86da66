package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.customer.CustomerCounts;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Counts customers at the ends of buckets, whom a day makes customers for as many days after it.
 *
 * @param ends the day after the last one of each bucket that has begun
 */
record CustomerDays(List<Span> buckets, List<LocalDate> ends, int window) {

  /**
   * Whether the windows before both ends of each bucket meet, so that who is in either was there in
   * one stretch of days.
   */
  boolean doMeet() {
    return IntStream.range(0, buckets.size())
        .allMatch(bucket -> end(bucket) - window <= start(bucket));
  }

  /** The first day that matters. */
  long first() {
    return start(0) - window;
  }

  long last() {
    return ends.stream().mapToLong(LocalDate::toEpochDay).max().orElseThrow() - 1;
  }

  /** Where the windows meet. */
  Map<Cell, CustomerCounts> counts(ActiveDays days) {
    return counts(
        days,
        bucket ->
            days.persons(start(bucket) - window, start(bucket))
                + days.persons(end(bucket) - window, end(bucket))
                - days.persons(start(bucket) - window, end(bucket)));
  }

  /** With how many are in both windows of each bucket. */
  Map<Cell, CustomerCounts> counts(ActiveDays days, Map<Integer, Long> kept) {
    return counts(days, bucket -> kept.getOrDefault(bucket, 0L));
  }

  /** Puts in both windows of each bucket, day by day. */
  Query put(Query query) {
    var days = new ArrayList<Long>();
    var numbers = new ArrayList<Long>();
    var openings = new ArrayList<Long>();
    for (int bucket = 0; bucket < buckets.size(); bucket++) {
      for (long before = 1; before <= window; before++) {
        days.addAll(List.of(start(bucket) - before, end(bucket) - before));
        numbers.addAll(List.of(bucket + 1L, bucket + 1L));
        openings.addAll(List.of(1L, 0L));
      }
    }
    return query
        .set("days", new Query.Longs(days))
        .set("buckets", new Query.Longs(numbers))
        .set("openings", new Query.Longs(openings))
        .set("first_day", first())
        .set("last_day", last());
  }

  private Map<Cell, CustomerCounts> counts(ActiveDays days, IntToLongFunction kept) {
    return BucketCells.of(
        buckets.size(),
        bucket -> {
          long before = days.persons(start(bucket) - window, start(bucket));
          long after = days.persons(end(bucket) - window, end(bucket));
          long stayed = kept.applyAsLong(bucket);
          return new CustomerCounts(before, stayed, after - stayed);
        },
        counts -> !counts.equals(CustomerCounts.NONE));
  }

  private long start(int bucket) {
    return Selected.day(buckets.get(bucket).start());
  }

  private long end(int bucket) {
    return ends.get(bucket).toEpochDay();
  }
}
