package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.Stickiness;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.statistics.RatioOfSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Stickiness of buckets by sums of active days and of pairs of them.
 *
 * @param before the day before the first one of these
 */
record Stays(BucketDays days, ActiveDays persons, long before) {

  static Stays of(BucketDays days, ActiveDays persons) {
    return new Stays(days, persons, Selected.day(days.days().getFirst()) - 1);
  }

  /** Whether their sums say enough of the persons of each bucket. */
  boolean areEnough() {
    return IntStream.range(0, days.lasts().size())
        .mapToLong(this::units)
        .allMatch(units -> units == 0 || units >= RatioOfSums.ENOUGH);
  }

  /** The day after the last one that matters. */
  long end() {
    return Selected.day(days.days().getLast()) + 1;
  }

  Query put(Query query) {
    return query.set("first_days", ends(days.firsts())).set("last_days", ends(days.lasts()));
  }

  Map<Cell, RatioOfSums> stickiness(Map<Integer, Sum> sums) {
    return BucketCells.of(
        days.lasts().size(),
        bucket -> ratio(bucket, sums.getOrDefault(bucket, Sum.NONE)),
        ratio -> ratio.units() > 0);
  }

  /** Who was there in the month before the end has all days of the bucket below the line. */
  private RatioOfSums ratio(int bucket, Sum sum) {
    double length = last(bucket) - first(bucket) + 1;
    double recent = persons.persons(month(bucket), last(bucket) + 1);
    return new RatioOfSums(
        units(bucket),
        sum.days,
        length * recent,
        sum.squares,
        length * sum.recent,
        length * length * recent,
        List.of());
  }

  private long units(int bucket) {
    return persons.persons(Math.min(first(bucket), month(bucket)), last(bucket) + 1);
  }

  private long month(int bucket) {
    return last(bucket) - Stickiness.MONTH + 1;
  }

  private long first(int bucket) {
    return before + days.firsts().get(bucket);
  }

  private long last(int bucket) {
    return before + days.lasts().get(bucket);
  }

  private Query.Longs ends(List<Integer> numbers) {
    return new Query.Longs(numbers.stream().map(number -> before + number).toList());
  }

  /**
   * Of a bucket.
   *
   * @param days on which somebody was active
   * @param squares of how many each person has
   * @param recent those of persons who were there in the month before its end
   */
  record Sum(double days, double squares, double recent) {

    static final Sum NONE = new Sum(0, 0, 0);

    static Sum of(ResultSet row) throws SQLException {
      return new Sum(row.getDouble("days"), row.getDouble("squares"), row.getDouble("recent"));
    }
  }
}
