package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** Reads times as a table writes them. */
record CsvMoments(DateTimeFormatter format, ZoneId zone) {

  private static final int LONGEST_PATTERN = 60;

  /** ISO 8601, with a blank for the T, and with or without time and offset. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[' ']")
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ENGLISH);

  static CsvMoments of(CsvImportParameters parameters, ZoneId zoneOfProject) {
    return new CsvMoments(
        parameters.dates().map(CsvMoments::format).orElse(ISO),
        parameters.zone().map(CsvMoments::zone).orElse(zoneOfProject));
  }

  /** The moment; empty when the text is none. A date alone is the beginning of its day. */
  Optional<Instant> read(String text) {
    try {
      var moment =
          format.parseBest(
              text.strip(),
              ZonedDateTime::from,
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      return switch (moment) {
        case ZonedDateTime zoned -> Optional.of(zoned.toInstant());
        case OffsetDateTime offset -> Optional.of(offset.toInstant());
        case LocalDateTime local -> Optional.of(local.atZone(zone).toInstant());
        case LocalDate date -> Optional.of(date.atStartOfDay(zone).toInstant());
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter format(String pattern) {
    try {
      if (pattern.length() <= LONGEST_PATTERN) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      }
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("dates", "is no pattern: " + e.getMessage());
    }
    throw ProblemException.invalid("dates", "must have at most " + LONGEST_PATTERN + " characters");
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw ProblemException.invalid("zone", "is no time zone");
    }
  }
}
