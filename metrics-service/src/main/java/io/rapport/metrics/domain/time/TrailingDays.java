package io.rapport.metrics.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * For each bucket, the days that trail its last begun day, that day included.
 *
 * @param days the start of every day that some window needs, in order
 * @param end where the last of them ends
 * @param length how many days each window is long
 * @param asked for each bucket the number of its last day in {@code days}, from 1
 */
public record TrailingDays(
    List<ZonedDateTime> days, ZonedDateTime end, int length, List<Integer> asked) {

  public TrailingDays {
    days = List.copyOf(days);
    asked = List.copyOf(asked);
  }

  /** The windows of these days that end with the buckets. */
  public static TrailingDays of(List<Span> buckets, int length, Instant now) {
    var zone = buckets.getFirst().start().getZone();
    var lasts = buckets.stream().map(bucket -> bucket.lastBegunDay(now)).toList();
    var first = lasts.getFirst().minusDays(length - 1L);
    var last = lasts.stream().max(LocalDate::compareTo).orElseThrow();
    var days = new ArrayList<ZonedDateTime>();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(day.atStartOfDay(zone));
    }
    var asked =
        lasts.stream().map(day -> (int) (day.toEpochDay() - first.toEpochDay()) + 1).toList();
    var dayEnd = last.plusDays(1).atStartOfDay(zone);
    var end = buckets.getLast().end();
    return new TrailingDays(days, end.isBefore(dayEnd) ? end : dayEnd, length, asked);
  }
}
