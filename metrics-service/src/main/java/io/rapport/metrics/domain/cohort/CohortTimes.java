package io.rapport.metrics.domain.cohort;

import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.util.List;

/**
 * The intervals of cohorts.
 *
 * @param intervals in order
 * @param over how many of them have ended
 */
public record CohortTimes(List<Span> intervals, int over) {

  private static final int LONGER_THAN_ANY_INTERVAL = 40;

  public CohortTimes {
    intervals = List.copyOf(intervals);
  }

  /** An interval that the end of the period cuts short has not ended. */
  public static CohortTimes of(Span span, Interval interval, Calendar calendar, Instant now) {
    var zone = span.start().getZone();
    var period = new Period(span.start().toLocalDate(), span.lastDay(), zone);
    var intervals = calendar.buckets(period, interval);
    var longer = new Period(period.from(), period.to().plusDays(LONGER_THAN_ANY_INTERVAL), zone);
    var whole = calendar.buckets(longer, interval);
    var over = 0;
    while (over < intervals.size()
        && intervals.get(over).equals(whole.get(over))
        && !intervals.get(over).isUnfinished(now)) {
      over++;
    }
    return new CohortTimes(intervals, over);
  }

  /** How many cohorts have a whole such column behind them; the later ones have not. */
  public int cohortsWith(Bracket column) {
    return column.isOpen()
        ? Math.max(0, Math.min(over, intervals.size() - column.from()))
        : Math.max(0, over - column.to());
  }

  /** Whether the column has begun for a cohort, by its place from 0. */
  boolean hasBegun(int cohort, Bracket column) {
    return cohort + column.from() < intervals.size();
  }

  /** Whether nobody can come back in it any more. */
  boolean isOver(int cohort, Bracket column) {
    return column.isOpen() ? over == intervals.size() : cohort + column.to() < over;
  }
}
