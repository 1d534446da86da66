package io.rapport.metrics.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Berlin goes from +1 to +2 on 2026-03-29 at 01:00Z, and back on 2026-10-25 at 01:00Z. */
  @ParameterizedTest
  @CsvSource({
    "22:00, 07:00, 2026-01-05T20:59:59Z, 2026-01-05T20:59:59Z",
    "22:00, 07:00, 2026-01-05T21:00:00Z, 2026-01-06T06:00:00Z",
    "22:00, 07:00, 2026-01-06T05:59:59Z, 2026-01-06T06:00:00Z",
    "22:00, 07:00, 2026-01-06T06:00:00Z, 2026-01-06T06:00:00Z",
    "12:00, 13:30, 2026-01-06T11:00:00Z, 2026-01-06T12:30:00Z",
    "12:00, 13:30, 2026-01-06T12:30:00Z, 2026-01-06T12:30:00Z",
    "22:00, 07:00, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
    "22:00, 07:00, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
    "22:00, 02:30, 2026-03-28T22:00:00Z, 2026-03-29T01:00:00Z",
    "22:00, 02:30, 2026-10-24T22:00:00Z, 2026-10-25T00:30:00Z",
    "22:00, 02:30, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
    "22:00, 00:00, 2026-01-05T22:30:00Z, 2026-01-05T23:00:00Z",
  })
  void what_is_known_in_quiet_hours_is_told_when_they_are_over(
      LocalTime from, LocalTime to, Instant known, Instant told) {
    var hours = new QuietHours(from, to);

    assertThat(hours.over(known, BERLIN)).isEqualTo(told);
  }
}
