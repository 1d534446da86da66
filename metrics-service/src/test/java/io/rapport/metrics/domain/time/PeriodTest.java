package io.rapport.metrics.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

  @Test
  void days_are_compared_with_as_many_days_immediately_before() {
    assertThat(period("2026-03-10", "2026-03-16").previous(LATER))
        .isEqualTo(period("2026-03-03", "2026-03-09").span());
  }

  @Test
  void whole_months_are_compared_with_as_many_months() {
    assertThat(period("2026-03-01", "2026-03-31").previous(LATER))
        .isEqualTo(period("2026-02-01", "2026-02-28").span());
    assertThat(period("2026-01-01", "2026-03-31").previous(LATER))
        .isEqualTo(period("2025-10-01", "2025-12-31").span());
  }

  @Test
  void an_unfinished_period_is_compared_with_the_same_elapsed_part() {
    // Noon in Berlin, on the third day; summer time began in between.
    var now = Instant.parse("2026-03-30T10:00:00Z");

    var previous = period("2026-03-28", "2026-04-03").previous(now);

    assertThat(previous.start()).isEqualTo("2026-03-21T00:00:00+01:00[Europe/Berlin]");
    assertThat(previous.end()).isEqualTo("2026-03-23T12:00:00+01:00[Europe/Berlin]");
  }

  @Test
  void an_elapsed_part_longer_than_the_month_before_is_compared_with_all_of_that() {
    var now = Instant.parse("2026-03-30T10:00:00Z");

    assertThat(period("2026-03-01", "2026-03-31").previous(now))
        .isEqualTo(period("2026-02-01", "2026-02-28").span());
  }

  @Test
  void a_period_that_has_not_begun_is_compared_with_nothing() {
    var previous = period("2028-01-01", "2028-01-07").previous(LATER);

    assertThat(previous.start()).isEqualTo(previous.end());
  }

  @Test
  void a_period_cannot_end_before_it_starts() {
    assertThatThrownBy(() -> period("2026-01-02", "2026-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to), BERLIN);
  }
}
