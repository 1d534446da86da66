package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.result.Days;
import io.rapport.survey.domain.result.Selection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the days that somebody asks about. */
final class Period {

  private static final int USUAL_DAYS = 30;
  private static final int MOST_YEARS = 10;
  private static final int DAYS_WITH_DAYS = 92;
  private static final int DAYS_WITH_WEEKS = 731;

  private Period() {}

  /** From and to; without them, the last thirty days. */
  static Days read(Parameters parameters, ZoneId zone, Instant now) {
    var to = parameters.one("to", Period::date, "must be a date").orElseGet(() -> today(zone, now));
    var from =
        parameters
            .one("from", Period::date, "must be a date")
            .orElseGet(() -> to.minusDays(USUAL_DAYS - 1));
    return days(parameters, "to", from, to, zone);
  }

  /** The selection between the dates that are given; without them, of any time. */
  static Selection between(Parameters parameters, ZoneId zone, Selection selection) {
    var from = parameters.one("from", Period::date, "must be a date");
    var to = parameters.one("to", Period::date, "must be a date");
    return selection.between(
        from.map(date -> date.atStartOfDay(zone).toInstant()),
        to.map(date -> date.plusDays(1).atStartOfDay(zone).toInstant()));
  }

  /** What stands between two dots in a parameter of its own. */
  static Optional<Days> read(Parameters parameters, String name, String text, ZoneId zone) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return Optional.empty();
    }
    var from = date(text.substring(0, dots));
    var to = date(text.substring(dots + 2));
    return from.isPresent() && to.isPresent()
        ? Optional.of(days(parameters, name, from.get(), to.get(), zone))
        : Optional.empty();
  }

  /** As fine as a person can look at. */
  static Days.Step usualStep(Days days) {
    var length = days.atMost(Days.Step.DAY);
    if (length <= DAYS_WITH_DAYS) {
      return Days.Step.DAY;
    }
    return length <= DAYS_WITH_WEEKS ? Days.Step.WEEK : Days.Step.MONTH;
  }

  private static Days days(
      Parameters parameters, String name, LocalDate from, LocalDate to, ZoneId zone) {
    if (to.isBefore(from)) {
      parameters.refuse(name, "lies before from");
      return new Days(from, from, zone);
    }
    if (!to.isBefore(from.plusYears(MOST_YEARS))) {
      parameters.refuse(name, "lies more than " + MOST_YEARS + " years after from");
      return new Days(to, to, zone);
    }
    return new Days(from, to, zone);
  }

  private static LocalDate today(ZoneId zone, Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(date -> date.getYear() < 10_000 && date.getYear() >= 1);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
