package io.rapport.metrics.domain.alert;

import io.rapport.metrics.domain.time.Interval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Over which days a number is looked at, again and again; only days that are over. */
public sealed interface Window {

  /** The last one that is over at the end of this day. */
  Days lastBy(LocalDate day, DayOfWeek weekStart);

  /** Each day, week or month of the calendar. */
  record Each(Interval unit) implements Window {

    @Override
    public Days lastBy(LocalDate day, DayOfWeek weekStart) {
      var next = day.plusDays(1);
      return switch (unit) {
        case WEEK -> {
          var end = next.with(TemporalAdjusters.previousOrSame(weekStart)).minusDays(1);
          yield new Days(end.minusDays(6), end);
        }
        case MONTH -> {
          var end = next.withDayOfMonth(1).minusDays(1);
          yield new Days(end.withDayOfMonth(1), end);
        }
        case DAY, HOUR, MINUTE, TOTAL -> new Days(day, day);
      };
    }
  }

  /** So many days, anew each day. */
  record Rolling(int days) implements Window {

    /** How many at most. */
    public static final int LONGEST = 366;

    @Override
    public Days lastBy(LocalDate day, DayOfWeek weekStart) {
      return new Days(day.minusDays(days - 1L), day);
    }
  }
}
