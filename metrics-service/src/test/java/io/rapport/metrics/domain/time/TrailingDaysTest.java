package io.rapport.metrics.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailingDaysTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

  private final Calendar calendar = new Calendar(DayOfWeek.MONDAY);

  @Test
  void the_window_of_the_first_day_reaches_back_before_the_period() {
    var windows = TrailingDays.of(buckets("2026-03-29", "2026-03-30", Interval.DAY), 7, LATER);

    assertThat(windows.days().getFirst()).isEqualTo("2026-03-23T00:00:00+01:00[Europe/Berlin]");
    assertThat(windows.days()).hasSize(8);
    assertThat(windows.asked()).containsExactly(7, 8);
    assertThat(windows.end()).isEqualTo("2026-03-31T00:00:00+02:00[Europe/Berlin]");
  }

  @Test
  void a_week_has_the_value_of_its_last_day() {
    var windows = TrailingDays.of(buckets("2026-03-02", "2026-03-11", Interval.WEEK), 1, LATER);

    // From Sunday the 8th, the first week's last day, to Wednesday the 11th.
    assertThat(windows.days()).hasSize(4);
    assertThat(windows.asked()).containsExactly(1, 4);
  }

  @Test
  void of_a_month_that_is_under_way_the_last_day_that_has_begun_is_asked() {
    var now = Instant.parse("2026-03-03T10:00:00Z");

    var windows = TrailingDays.of(buckets("2026-03-01", "2026-03-31", Interval.TOTAL), 30, now);

    assertThat(windows.days().getLast().toLocalDate()).isEqualTo("2026-03-03");
    assertThat(windows.asked()).containsExactly(30);
  }

  @Test
  void a_part_of_a_day_ends_where_the_part_ends() {
    var start = LocalDate.parse("2026-03-01").atStartOfDay(BERLIN);
    var span = new Span(start, start.plusDays(2).plusHours(11));

    var windows = TrailingDays.of(List.of(span), 1, LATER);

    assertThat(windows.days()).containsExactly(start.plusDays(2));
    assertThat(windows.end()).isEqualTo(start.plusDays(2).plusHours(11));
  }

  private List<Span> buckets(String from, String to, Interval interval) {
    return calendar.buckets(
        new Period(LocalDate.parse(from), LocalDate.parse(to), BERLIN), interval);
  }
}
