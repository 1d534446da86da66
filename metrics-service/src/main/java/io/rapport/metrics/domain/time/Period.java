package io.rapport.metrics.domain.time;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Calendar dates in a zone, both included. */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A period ends before it starts: " + from + ", " + to);
    }
  }

  public Span span() {
    return new Span(from.atStartOfDay(zone), to.plusDays(1).atStartOfDay(zone));
  }

  /**
   * What this is compared with: as many days immediately before, or as many whole months if it is
   * made of whole months; of an unfinished period only the part that has elapsed here.
   */
  public Span previous(Instant now) {
    var before = before();
    var whole = before.span();
    return span().isUnfinished(now)
        ? new Span(whole.start(), earlier(whole.end(), before.sameMoment(from, now)))
        : whole;
  }

  /** As many days immediately before, or as many whole months. */
  public Period before() {
    if (isWholeMonths()) {
      var months = MONTHS.between(from, to.plusDays(1));
      return new Period(from.minusMonths(months), from.minusDays(1), zone);
    }
    var days = DAYS.between(from, to) + 1;
    return new Period(from.minusDays(days), from.minusDays(1), zone);
  }

  private boolean isWholeMonths() {
    return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
  }

  /** As many days after this one's start, at the same time of day, as now is after the other's. */
  private ZonedDateTime sameMoment(LocalDate otherStart, Instant now) {
    var local = now.atZone(zone).toLocalDateTime();
    if (local.toLocalDate().isBefore(otherStart)) {
      return from.atStartOfDay(zone);
    }
    var elapsedDays = DAYS.between(otherStart, local.toLocalDate());
    return from.plusDays(elapsedDays).atTime(local.toLocalTime()).atZone(zone);
  }

  private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
