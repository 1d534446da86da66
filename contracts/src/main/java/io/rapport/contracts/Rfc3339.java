package io.rapport.contracts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as {@link Instant#toString} writes them, at a tenth of its price. */
final class Rfc3339 {

  private static final int NANOS_A_MILLI = 1_000_000;
  private static final int SECONDS_LENGTH = "0000-00-00T00:00:00".length();

  private Rfc3339() {}

  static byte[] of(Instant instant) {
    var time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    int millis = time.getNano() / NANOS_A_MILLI;
    if (time.getYear() < 0 || time.getYear() > 9999 || millis * NANOS_A_MILLI != time.getNano()) {
      return instant.toString().getBytes(US_ASCII);
    }
    var text = new byte[SECONDS_LENGTH + (millis == 0 ? 1 : 5)];
    digits(text, 0, 4, time.getYear());
    separated(text, '-', 5, time.getMonthValue());
    separated(text, '-', 8, time.getDayOfMonth());
    separated(text, 'T', 11, time.getHour());
    separated(text, ':', 14, time.getMinute());
    separated(text, ':', 17, time.getSecond());
    if (millis > 0) {
      text[SECONDS_LENGTH] = '.';
      digits(text, SECONDS_LENGTH + 1, 3, millis);
    }
    text[text.length - 1] = 'Z';
    return text;
  }

  private static void separated(byte[] text, char separator, int at, int value) {
    text[at - 1] = (byte) separator;
    digits(text, at, 2, value);
  }

  private static void digits(byte[] text, int at, int count, int value) {
    int rest = value;
    for (int i = at + count - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
