package io.rapport.metrics.domain.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.time.WorkingHours.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedTimeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Hours OFFICE = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));

  /** 2026-01-05 is a Monday; Fridays and Mondays are worked on from 9 to 17. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-05T10:00, 2026-01-05T10:30, PT30M",
    "2026-01-05T08:00, 2026-01-05T09:10, PT10M",
    "2026-01-05T16:50, 2026-01-05T20:00, PT10M",
    "2026-01-05T07:00, 2026-01-05T08:00, PT0S",
    "2026-01-09T16:00, 2026-01-12T10:00, PT2H",
    "2026-01-05T09:00, 2026-01-12T17:00, PT24H",
    "2026-01-06T00:00, 2026-01-08T23:00, PT0S",
  })
  void only_the_working_hours_between_count(
      LocalDateTime start, LocalDateTime end, Duration worked) {
    assertThat(between(Map.of(MONDAY, OFFICE, FRIDAY, OFFICE), start, end)).isEqualTo(worked);
  }

  /** In Berlin the clocks go from 2:00 to 3:00 on 2026-03-29, and back on 2026-10-25. */
  @ParameterizedTest
  @CsvSource({"2026-03-29, PT3H", "2026-10-25, PT5H", "2026-11-01, PT4H"})
  void a_shift_over_a_change_of_the_clocks_is_as_long_as_it_really_is(
      LocalDate day, Duration worked) {
    var early = Map.of(SUNDAY, new Hours(LocalTime.of(1, 0), LocalTime.of(5, 0)));

    assertThat(between(early, day.atStartOfDay(), day.atTime(12, 0))).isEqualTo(worked);
  }

  @Test
  void a_shift_that_ends_before_it_begins_ends_on_the_next_day() {
    var night = Map.of(SATURDAY, new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0)));

    var worked =
        between(
            night,
            LocalDateTime.parse("2026-01-11T01:00"),
            LocalDateTime.parse("2026-01-11T12:00"));

    assertThat(worked).isEqualTo(Duration.ofHours(5));
  }

  @Test
  void hours_that_lie_over_each_other_count_once() {
    var hours =
        Map.of(
            SATURDAY, new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0)),
            SUNDAY, new Hours(LocalTime.of(5, 0), LocalTime.of(7, 0)));

    var worked =
        between(
            hours,
            LocalDateTime.parse("2026-01-10T00:00"),
            LocalDateTime.parse("2026-01-11T12:00"));

    assertThat(worked).isEqualTo(Duration.ofHours(9));
  }

  private static Duration between(
      Map<DayOfWeek, Hours> days, LocalDateTime start, LocalDateTime end) {
    var worked =
        WorkedTime.of(new WorkingHours(days), BERLIN, start.toLocalDate(), end.toLocalDate());
    return worked.between(start.atZone(BERLIN).toInstant(), end.atZone(BERLIN).toInstant());
  }
}
