package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.adapter.in.rest.Reader.Unreadable;
import io.rapport.metrics.domain.annotation.Moment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads single values as the API writes them. */
final class Texts {

  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private static final int DATE = "2026-01-31".length();
  private static final int LONGEST_NUMBER = 30;

  private Texts() {}

  static LocalDate date(String text) {
    try {
      var date = LocalDate.parse(text);
      checkRange(date);
      return date;
    } catch (DateTimeParseException e) {
      throw new Unreadable("must be a date such as 2026-01-31");
    }
  }

  /** A date, or a time that says its offset. */
  static Moment moment(String text) {
    try {
      return text.length() <= DATE
          ? new Moment.OnDay(date(text))
          : new Moment.At(inRange(OffsetDateTime.parse(text)).toInstant());
    } catch (DateTimeParseException e) {
      throw new Unreadable(
          "must be a date such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static OffsetDateTime inRange(OffsetDateTime time) {
    checkRange(time.toLocalDate());
    return time;
  }

  private static void checkRange(LocalDate date) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new Unreadable("must lie between " + FIRST + " and " + LAST);
    }
  }

  static LocalTime timeOfDay(String text) {
    try {
      return LocalTime.parse(text, DateTimeFormatter.ofPattern("HH:mm"));
    } catch (DateTimeParseException e) {
      throw new Unreadable("must be a time of day such as 22:00");
    }
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Unreadable("must be a whole number");
    }
  }

  static int number(String text, int least, int most) {
    int number = number(text);
    if (number < least || number > most) {
      throw new Unreadable("must be " + least + " to " + most);
    }
    return number;
  }

  /** Of no more digits than somebody would write down. */
  static BigDecimal decimal(String text) {
    try {
      if (text.length() <= LONGEST_NUMBER) {
        var number = new BigDecimal(text);
        if (Math.abs(number.scale()) <= LONGEST_NUMBER) {
          return number;
        }
      }
    } catch (NumberFormatException e) {
      throw new Unreadable("must be a number");
    }
    throw new Unreadable("must be a number of at most " + LONGEST_NUMBER + " digits");
  }

  static <E extends Enum<E>> E symbol(String text, Collection<E> allowed) {
    return allowed.stream()
        .filter(symbol -> name(symbol).equals(text))
        .findFirst()
        .orElseThrow(() -> new Unreadable("must be one of " + names(allowed)));
  }

  static <E extends Enum<E>> E symbol(String text, E[] allowed) {
    return symbol(text, Arrays.asList(allowed));
  }

  static String time(ZonedDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  static String name(Enum<?> symbol) {
    return symbol.name().toLowerCase(Locale.ROOT);
  }

  static String names(Collection<? extends Enum<?>> symbols) {
    return symbols.stream().sorted().map(Texts::name).collect(Collectors.joining(", "));
  }
}
