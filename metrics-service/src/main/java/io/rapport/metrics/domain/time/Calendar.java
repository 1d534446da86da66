package io.rapport.metrics.domain.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Cuts periods into the buckets of a series. */
public record Calendar(DayOfWeek weekStart) {

  /** The buckets, in order, without gaps, clipped to the period. */
  public List<Span> buckets(Period period, Interval interval) {
    return switch (interval) {
      case MINUTE -> times(period, Duration.ofMinutes(1));
      case HOUR -> times(period, Duration.ofHours(1));
      case DAY, WEEK, MONTH -> dates(period, interval);
      case TOTAL -> List.of(period.span());
    };
  }

  /** How many buckets there will be, at most; without making them. */
  public long atMost(Period period, Interval interval) {
    var days = period.to().toEpochDay() - period.from().toEpochDay() + 1;
    return switch (interval) {
      case MINUTE -> days * 25 * 60;
      case HOUR -> days * 25;
      case DAY -> days;
      case WEEK -> days / 7 + 2;
      case MONTH -> days / 28 + 2;
      case TOTAL -> 1;
    };
  }

  /** The interval that ends where a bucket starts; of a total, as many days as it has. */
  public static Span before(Span bucket, Interval interval) {
    var start = bucket.start();
    return switch (interval) {
      case MINUTE -> new Span(start.minusMinutes(1), start);
      case HOUR -> new Span(start.minusHours(1), start);
      case DAY -> new Span(start.minusDays(1), start);
      case WEEK -> new Span(start.minusWeeks(1), start);
      case MONTH -> new Span(start.minusMonths(1), start);
      case TOTAL -> bucket.before();
    };
  }

  private List<Span> dates(Period period, Interval interval) {
    var buckets = new ArrayList<Span>();
    var start = period.from();
    while (!start.isAfter(period.to())) {
      var next = next(start, interval);
      var end = next.isAfter(period.to()) ? period.to().plusDays(1) : next;
      buckets.add(new Span(start.atStartOfDay(period.zone()), end.atStartOfDay(period.zone())));
      start = next;
    }
    return List.copyOf(buckets);
  }

  private LocalDate next(LocalDate start, Interval interval) {
    return switch (interval) {
      case WEEK -> start.with(TemporalAdjusters.next(weekStart));
      case MONTH -> start.with(TemporalAdjusters.firstDayOfNextMonth());
      case MINUTE, HOUR, DAY, TOTAL -> start.plusDays(1);
    };
  }

  /** A day of 23 or 25 hours has that many; a day that begins off the hour is cut at its end. */
  private List<Span> times(Period period, Duration length) {
    var buckets = new ArrayList<Span>();
    for (var day : dates(period, Interval.DAY)) {
      var start = day.start();
      while (start.isBefore(day.end())) {
        var next = start.plus(length);
        var end = next.isBefore(day.end()) ? next : day.end();
        buckets.add(new Span(start, end));
        start = end;
      }
    }
    return List.copyOf(buckets);
  }
}
