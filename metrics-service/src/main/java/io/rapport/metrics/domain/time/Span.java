package io.rapport.metrics.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** A stretch of time: its start belongs to it, its end does not. */
public record Span(ZonedDateTime start, ZonedDateTime end) {

  public Span {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("A span ends before it starts: " + start + ", " + end);
    }
  }

  /** Whether more can still happen in it. */
  public boolean isUnfinished(Instant now) {
    return end.toInstant().isAfter(now);
  }

  /** As many calendar days immediately before. */
  public Span before() {
    var days = ChronoUnit.DAYS.between(start.toLocalDate(), lastDay()) + 1;
    return new Span(start.minusDays(days), start);
  }

  /** The last date in it. */
  public LocalDate lastDay() {
    return start.isEqual(end) ? start.toLocalDate() : end.minusNanos(1).toLocalDate();
  }

  /** The last date in it that has begun; its very last one if none has. */
  public LocalDate lastBegunDay(Instant now) {
    var last = end.minusNanos(1);
    var today = now.atZone(start.getZone());
    return today.isBefore(last) && !today.isBefore(start)
        ? today.toLocalDate()
        : last.toLocalDate();
  }
}
