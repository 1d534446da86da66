package io.rapport.metrics.domain.annotation;

import io.rapport.metrics.domain.time.Period;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * What somebody noted on the time line.
 *
 * @param author who noted it first
 */
public record Annotation(Moment moment, String text, Kind kind, String author) {

  /** How many a project may have. */
  public static final int MOST = 1000;

  /** Whether it belongs to one of these days. */
  public boolean isIn(Period period) {
    var day = moment.day(period.zone());
    return !day.isBefore(period.from()) && !day.isAfter(period.to());
  }

  /** Where it stands among others, the earliest first. */
  public static Comparator<Annotation> earliestFirst(ZoneId zone) {
    return Comparator.comparing(note -> note.moment().start(zone));
  }

  /** What it is about. */
  public enum Kind {
    RELEASE,
    CAMPAIGN,
    INCIDENT,
    NOTE
  }
}
