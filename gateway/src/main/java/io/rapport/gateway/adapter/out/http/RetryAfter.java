package io.rapport.gateway.adapter.out.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header that asks to be left alone for a while (RFC 9110, 10.2.3). */
final class RetryAfter {

  /** More seconds than that are no time that anybody means. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /** The pause from now on; empty when the text asks for none. */
  static Optional<Duration> read(String text, Instant now) {
    return SECONDS.matcher(text.strip()).matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text.strip())))
        : date(text.strip())
            .map(until -> Duration.between(now, until))
            .filter(Duration::isPositive);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
