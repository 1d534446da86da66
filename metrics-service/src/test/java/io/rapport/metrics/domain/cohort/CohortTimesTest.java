package io.rapport.metrics.domain.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.metrics.domain.time.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CohortTimesTest {

  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");
  private static final Bracket NEXT = new Bracket(1, 1);

  @Test
  void a_week_that_the_period_cuts_short_is_not_over() {
    // Two whole weeks from Monday the 5th, and three days.
    var times = times("2026-01-05", "2026-01-21", Interval.WEEK, LATER);

    assertThat(times.intervals()).hasSize(3);
    assertThat(times.over()).isEqualTo(2);
    assertThat(times.cohortsWith(NEXT)).isEqualTo(1);
  }

  @Test
  void a_day_that_has_not_ended_is_not_over() {
    // Noon of the 7th in Berlin.
    var now = Instant.parse("2026-01-07T11:00:00Z");

    assertThat(times("2026-01-05", "2026-01-08", Interval.DAY, now).over()).isEqualTo(2);
  }

  @Test
  void months_of_any_length_are_whole() {
    assertThat(times("2026-01-01", "2026-03-31", Interval.MONTH, LATER).over()).isEqualTo(3);
    assertThat(times("2026-01-15", "2026-03-31", Interval.MONTH, LATER).over()).isEqualTo(3);
  }

  @Test
  void an_open_column_is_over_with_the_period_and_a_bracket_with_its_last_interval() {
    var times = times("2026-01-05", "2026-01-09", Interval.DAY, LATER);

    assertThat(times.cohortsWith(Bracket.fromOn(2))).isEqualTo(3);
    assertThat(times.cohortsWith(new Bracket(1, 3))).isEqualTo(2);
    assertThat(times.cohortsWith(new Bracket(3, 9))).isZero();
  }

  @Test
  void cells_that_nobody_is_in_are_zero_and_those_that_have_not_begun_are_missing() {
    var times = times("2026-01-05", "2026-01-07", Interval.DAY, LATER);
    var columns = List.of(NEXT, new Bracket(2, 4));
    var returns = new Returns(Map.of(new Returns.Place(0, 0), 3L, new Returns.Place(0, 1), 1L));

    var cohorts = returns.cohorts(times, columns);

    assertThat(cohorts.stream().map(Cohort::returned))
        .containsExactly(List.of(3L, 1L, 0L), List.of(0L, 0L), List.of(0L));
    assertThat(cohorts.stream().map(Cohort::unfinished))
        .containsExactly(List.of(2), List.of(), List.of());
  }

  private static CohortTimes times(String from, String to, Interval interval, Instant now) {
    var period = new Period(LocalDate.parse(from), LocalDate.parse(to), ZoneId.of("Europe/Berlin"));
    return CohortTimes.of(period.span(), interval, new Calendar(DayOfWeek.MONDAY), now);
  }
}
