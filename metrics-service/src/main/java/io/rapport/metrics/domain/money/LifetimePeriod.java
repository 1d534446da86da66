package io.rapport.metrics.domain.money;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import io.rapport.metrics.domain.time.Span;
import java.time.Duration;

/** In what the life of a customer is counted. */
public enum LifetimePeriod {
  DAY,
  WEEK,
  MONTH,
  YEAR;

  private static final double DAYS_A_MONTH = 365.2425 / 12;

  /**
   * How many of them a span has: whole months by the calendar, of others the share of a mean one.
   */
  public double in(Span span) {
    return switch (this) {
      case DAY -> days(span);
      case WEEK -> days(span) / 7;
      case MONTH -> months(span);
      case YEAR -> months(span) / 12;
    };
  }

  private static double months(Span span) {
    var isWhole = span.start().getDayOfMonth() == 1 && span.end().getDayOfMonth() == 1;
    return isWhole && span.end().isAfter(span.start().plusDays(1))
        ? MONTHS.between(span.start().toLocalDate(), span.end().toLocalDate())
        : days(span) / DAYS_A_MONTH;
  }

  /** A day of 23 or 25 hours is one. */
  private static double days(Span span) {
    var whole = DAYS.between(span.start().toLocalDate(), span.end().toLocalDate());
    return whole > 0
        ? whole
        : Duration.between(span.start(), span.end()).toMillis()
            / (double) Duration.ofDays(1).toMillis();
  }
}
