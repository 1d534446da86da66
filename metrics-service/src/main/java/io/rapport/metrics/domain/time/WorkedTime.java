package io.rapport.metrics.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How much working time passes between two moments. */
public final class WorkedTime {

  /** In order, none into another. */
  private final List<Shift> shifts;

  private WorkedTime(List<Shift> shifts) {
    this.shifts = List.copyOf(shifts);
  }

  /** The working hours of all days from the first to the last one, as long as each really is. */
  public static WorkedTime of(WorkingHours hours, ZoneId zone, LocalDate first, LocalDate last) {
    var shifts = new ArrayList<Shift>();
    long before = 0;
    long free = Long.MIN_VALUE;
    // A shift may have begun the evening before.
    for (var day = first.minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      var today = hours.days().get(day.getDayOfWeek());
      if (today != null) {
        var closes = today.to().isAfter(today.from()) ? day : day.plusDays(1);
        var start = Math.max(free, millis(day.atTime(today.from()).atZone(zone).toInstant()));
        var end = Math.max(start, millis(closes.atTime(today.to()).atZone(zone).toInstant()));
        shifts.add(new Shift(start, end, before));
        before += end - start;
        free = end;
      }
    }
    return new WorkedTime(shifts);
  }

  /** Of the time between them. */
  public Duration between(Instant start, Instant end) {
    return Duration.ofMillis(passed(millis(end)) - passed(millis(start)));
  }

  private long passed(long at) {
    var found =
        Collections.binarySearch(
            shifts, new Shift(at, at, 0), (one, other) -> Long.compare(one.start, other.start));
    var last = found >= 0 ? found : -found - 2;
    if (last < 0) {
      return 0;
    }
    var shift = shifts.get(last);
    return shift.before + Math.min(at, shift.end) - shift.start;
  }

  private static long millis(Instant time) {
    return time.toEpochMilli();
  }

  /**
   * When somebody is there without a break, in UTC milliseconds.
   *
   * @param before how long somebody was there in all shifts before
   */
  private record Shift(long start, long end, long before) {}
}
