package io.rapport.metrics.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.alert.Rule.Aim;
import io.rapport.metrics.domain.alert.Rule.Direction;
import io.rapport.metrics.domain.alert.Rule.Side;
import io.rapport.metrics.domain.time.Interval;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

  private static final Days ANY = new Days(day("2026-01-01"), day("2026-01-31"));
  private static final Window DAILY = new Window.Each(Interval.DAY);

  @ParameterizedTest
  @CsvSource({
    "DAY, MONDAY, 2026-01-14, 2026-01-14, 2026-01-14",
    "WEEK, MONDAY, 2026-01-14, 2026-01-05, 2026-01-11",
    "WEEK, MONDAY, 2026-01-11, 2026-01-05, 2026-01-11",
    "WEEK, MONDAY, 2026-01-10, 2025-12-29, 2026-01-04",
    "WEEK, SUNDAY, 2026-01-10, 2026-01-04, 2026-01-10",
    "MONTH, MONDAY, 2026-01-30, 2025-12-01, 2025-12-31",
    "MONTH, MONDAY, 2026-02-28, 2026-02-01, 2026-02-28",
  })
  void the_last_days_of_the_calendar_that_are_over(
      Interval unit, DayOfWeek weekStart, LocalDate today, LocalDate from, LocalDate to) {
    assertThat(new Window.Each(unit).lastBy(today, weekStart)).isEqualTo(new Days(from, to));
  }

  @Test
  void rolling_days_end_each_day_anew() {
    assertThat(new Window.Rolling(7).lastBy(day("2026-01-14"), DayOfWeek.MONDAY))
        .isEqualTo(new Days(day("2026-01-08"), day("2026-01-14")));
  }

  @ParameterizedTest
  @CsvSource({
    "ABOVE, 30, 30.1, RAISED",
    "ABOVE, 30, 30, OK",
    "BELOW, 30, 29, RAISED",
    "BELOW, 30, 30.00, OK",
    "BELOW, -10, -10.5, RAISED",
  })
  void a_threshold_itself_is_not_beyond_it(
      Side side, BigDecimal limit, BigDecimal value, Verdict verdict) {
    assertThat(new Rule.Threshold(DAILY, side, limit).judge(ANY, value, Shift.NONE))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "ANY, -3, true, RAISED",
    "UP, 3, true, RAISED",
    "UP, -3, true, OK",
    "DOWN, -3, true, RAISED",
    "ANY, -3, false, OK",
    "ANY, , , NO_DATA",
  })
  void only_what_chance_does_not_explain_is_a_change(
      Direction direction, Double change, Boolean significant, Verdict verdict) {
    var shift =
        new Shift(
            change == null ? OptionalDouble.empty() : OptionalDouble.of(change),
            Optional.ofNullable(significant),
            Optional.of("a test"));

    assertThat(new Rule.Changed(DAILY, direction).judge(ANY, BigDecimal.ONE, shift))
        .isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 2026-01-20, 99, OK",
    "AT_LEAST, 2026-01-20, 100, REACHED",
    "AT_LEAST, 2026-01-31, 99, MISSED",
    "AT_MOST, 2026-01-20, 99, OK",
    "AT_MOST, 2026-01-20, 101, OK",
    "AT_MOST, 2026-01-31, 100, REACHED",
    "AT_MOST, 2026-01-31, 101, MISSED",
  })
  void a_target_is_missed_when_its_time_is_over_and_a_limit_is_kept_no_sooner(
      Aim aim, LocalDate until, BigDecimal value, Verdict verdict) {
    var target = new Rule.Target(aim, BigDecimal.valueOf(100), ANY);

    assertThat(target.judge(new Days(ANY.from(), until), value, Shift.NONE)).isEqualTo(verdict);
  }

  @Test
  void a_target_is_looked_at_from_its_first_day_to_its_last() {
    var target = new Rule.Target(Aim.AT_LEAST, BigDecimal.TEN, ANY);

    assertThat(target.lastBy(day("2025-12-31"), DayOfWeek.MONDAY)).isEmpty();
    assertThat(target.lastBy(day("2026-01-01"), DayOfWeek.MONDAY))
        .contains(new Days(ANY.from(), ANY.from()));
    assertThat(target.lastBy(day("2026-03-01"), DayOfWeek.MONDAY)).contains(ANY);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
