package io.rapport.metrics.domain.alert;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * From when to when nobody wants to be told, each day.
 *
 * @param to not the same as from; where it comes first, the hours go over midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** The first moment from this one on that is not quiet. */
  public Instant over(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone).toLocalDateTime();
    return isQuiet(local.toLocalTime()) ? reached(end(local), moment, zone) : moment;
  }

  private boolean isQuiet(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }

  private LocalDateTime end(LocalDateTime local) {
    return (local.toLocalTime().isBefore(to)
            ? local.toLocalDate()
            : local.toLocalDate().plusDays(1))
        .atTime(to);
  }

  /** Where a clock skips that time, at the skip; where it shows it twice, when it comes next. */
  private static Instant reached(LocalDateTime end, Instant moment, ZoneId zone) {
    var rules = zone.getRules();
    var change = rules.getTransition(end);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    var first = end.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    return first.isAfter(moment) ? first : end.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
