package io.rapport.metrics.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of each bucket that have begun, and all days that a window before its last one needs.
 *
 * @param days the start of every day, in order
 * @param end where the last of them ends
 * @param firsts for each bucket the number of its first day in {@code days}, from 1
 * @param lasts for each bucket the number of its last day that has begun
 */
public record BucketDays(
    List<ZonedDateTime> days, ZonedDateTime end, List<Integer> firsts, List<Integer> lasts) {

  public BucketDays {
    days = List.copyOf(days);
    firsts = List.copyOf(firsts);
    lasts = List.copyOf(lasts);
  }

  /** With windows of so many days. */
  public static BucketDays of(List<Span> buckets, int window, Instant now) {
    var trailing = TrailingDays.of(buckets, window, now);
    var zone = trailing.end().getZone();
    var bucketStart = buckets.getFirst().start().toLocalDate();
    var windowStart = trailing.days().getFirst().toLocalDate();
    var first = bucketStart.isBefore(windowStart) ? bucketStart : windowStart;
    var days = new ArrayList<ZonedDateTime>();
    for (var day = first; day.isBefore(windowStart); day = day.plusDays(1)) {
      days.add(day.atStartOfDay(zone));
    }
    days.addAll(trailing.days());
    return new BucketDays(
        days,
        trailing.end(),
        buckets.stream().map(bucket -> number(first, bucket.start().toLocalDate())).toList(),
        buckets.stream().map(bucket -> number(first, bucket.lastBegunDay(now))).toList());
  }

  private static int number(LocalDate first, LocalDate day) {
    return (int) (day.toEpochDay() - first.toEpochDay()) + 1;
  }
}
