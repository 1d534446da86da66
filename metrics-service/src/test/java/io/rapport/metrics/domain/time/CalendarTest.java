package io.rapport.metrics.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Calendar calendar = new Calendar(DayOfWeek.MONDAY);

  @Test
  void the_day_on_which_summer_time_begins_has_23_hours() {
    var buckets = calendar.buckets(period("2026-03-29", "2026-03-29"), Interval.HOUR);

    assertThat(buckets).hasSize(23);
    assertThat(starts(buckets))
        .startsWith(
            "2026-03-29T00:00+01:00[Europe/Berlin]",
            "2026-03-29T01:00+01:00[Europe/Berlin]",
            "2026-03-29T03:00+02:00[Europe/Berlin]");
  }

  @Test
  void the_day_on_which_summer_time_ends_has_25_hours() {
    var buckets = calendar.buckets(period("2026-10-25", "2026-10-25"), Interval.HOUR);

    assertThat(buckets).hasSize(25);
    assertThat(starts(buckets).subList(2, 4))
        .containsExactly(
            "2026-10-25T02:00+02:00[Europe/Berlin]", "2026-10-25T02:00+01:00[Europe/Berlin]");
  }

  @Test
  void days_are_calendar_days_whatever_their_length() {
    var buckets = calendar.buckets(period("2026-03-28", "2026-03-30"), Interval.DAY);

    assertThat(buckets)
        .extracting(bucket -> Duration.between(bucket.start(), bucket.end()).toHours())
        .containsExactly(24L, 23L, 24L);
  }

  @Test
  void weeks_begin_on_the_projects_day_and_are_clipped_to_the_period() {
    // 2026-01-01 is a Thursday.
    var monday = calendar.buckets(period("2026-01-01", "2026-01-13"), Interval.WEEK);
    var sunday =
        new Calendar(DayOfWeek.SUNDAY).buckets(period("2026-01-01", "2026-01-13"), Interval.WEEK);

    assertThat(dates(monday)).containsExactly("2026-01-01", "2026-01-05", "2026-01-12");
    assertThat(dates(sunday)).containsExactly("2026-01-01", "2026-01-04", "2026-01-11");
    assertThat(monday.getLast().end().toLocalDate()).isEqualTo("2026-01-14");
  }

  @Test
  void months_are_calendar_months() {
    var buckets = calendar.buckets(period("2026-01-15", "2026-03-02"), Interval.MONTH);

    assertThat(dates(buckets)).containsExactly("2026-01-15", "2026-02-01", "2026-03-01");
  }

  @Test
  void the_total_is_one_bucket() {
    var period = period("2026-01-15", "2026-03-02");

    assertThat(calendar.buckets(period, Interval.TOTAL)).containsExactly(period.span());
  }

  @Test
  void a_zone_whose_day_begins_at_one_has_it_begin_there() {
    // In Beirut the clock went from 0:00 to 1:00 on 2026-03-29.
    var period =
        new Period(
            LocalDate.parse("2026-03-29"), LocalDate.parse("2026-03-29"), ZoneId.of("Asia/Beirut"));

    var buckets = calendar.buckets(period, Interval.HOUR);

    assertThat(buckets).hasSize(23);
    assertThat(buckets.getFirst().start().getHour()).isEqualTo(1);
  }

  @Test
  void the_estimate_of_buckets_is_never_too_low() {
    for (var interval : Interval.values()) {
      var period = period("2026-01-31", "2027-03-01");

      assertThat(calendar.atMost(period, interval))
          .isGreaterThanOrEqualTo(calendar.buckets(period, interval).size());
    }
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to), BERLIN);
  }

  private static List<String> starts(List<Span> buckets) {
    return buckets.stream().map(bucket -> bucket.start().toString()).toList();
  }

  private static List<String> dates(List<Span> buckets) {
    return buckets.stream().map(bucket -> bucket.start().toLocalDate().toString()).toList();
  }
}
