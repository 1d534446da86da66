package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.time.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Buckets of whole days, none of which is in two of them. A row {@code s} that knows its day finds
 * its bucket by the place of the day in a list, which takes less than a join.
 */
record DayBuckets(List<Span> buckets) {

  /** Where a day is in no bucket. */
  private static final long NONE = 0;

  DayBuckets {
    buckets = List.copyOf(buckets);
    for (int n = 1; n < buckets.size(); n++) {
      if (buckets.get(n).start().isBefore(buckets.get(n - 1).end())) {
        throw new IllegalArgumentException("A day is in two buckets: " + buckets);
      }
    }
  }

  /**
   * Says which days there are, and where the resource has it a row's bucket, its first day, and
   * whether there is one.
   */
  Query put(Query query) {
    var numbers = new ArrayList<Long>();
    var days = new ArrayList<Long>();
    long next = Selected.day(buckets.getFirst().start());
    for (int n = 0; n < buckets.size(); n++) {
      long first = Selected.day(buckets.get(n).start());
      for (; next < first; next++) {
        numbers.add(NONE);
        days.add(first);
      }
      for (; next < Selected.day(buckets.get(n).end()); next++) {
        numbers.add(n + 1L);
        days.add(first);
      }
    }
    return Selected.days(query, buckets)
        .set("bucket_numbers", new Query.Longs(numbers))
        .set("bucket_days", new Query.Longs(days))
        .with("bucket", bucket())
        .with("bucket_day", firstDay())
        .with("in_buckets", inBuckets());
  }

  private String bucket() {
    return isOne() ? "1" : areSingle() ? place() : ofList("bucket_numbers");
  }

  private String firstDay() {
    return isOne() ? ":first_day" : areSingle() ? "s.day" : ofList("bucket_days");
  }

  private String inBuckets() {
    var within = "s.day >= :first_day and s.day < :end_day";
    return isOne() || Buckets.areInARow(buckets) ? within : within + " and {bucket} <> " + NONE;
  }

  private boolean isOne() {
    return buckets.size() == 1;
  }

  private boolean areSingle() {
    return Buckets.areInARow(buckets) && Buckets.areSingleDays(buckets);
  }

  private static String ofList(String name) {
    return ":%s[%s]".formatted(name, place());
  }

  private static String place() {
    return "s.day - :first_day + 1";
  }
}
