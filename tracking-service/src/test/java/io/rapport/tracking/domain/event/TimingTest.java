package io.rapport.tracking.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimingTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-29T08:00:02Z");

  @Test
  void a_clock_that_is_wrong_is_corrected_by_when_it_said_it_sent() {
    var slowByTwoHours = RECEIVED.minus(Duration.ofHours(2));

    var timing =
        Timing.of(
            Optional.of(slowByTwoHours.minusSeconds(30)), Optional.of(slowByTwoHours), RECEIVED);

    assertThat(timing.timestamp()).isEqualTo(RECEIVED.minusSeconds(30));
    assertThat(timing.clamped()).isFalse();
    assertThat(timing.original()).contains(slowByTwoHours.minusSeconds(30));
    assertThat(timing.sentAt()).contains(slowByTwoHours);
  }

  @Test
  void without_the_time_of_sending_the_given_time_stands() {
    var yearsAgo = Instant.parse("2019-01-01T00:00:00Z");

    var timing = Timing.of(Optional.of(yearsAgo), Optional.empty(), RECEIVED);

    assertThat(timing.timestamp()).isEqualTo(yearsAgo);
  }

  @Test
  void without_any_time_it_happened_when_it_came() {
    var timing =
        Timing.of(Optional.empty(), Optional.of(RECEIVED.minus(Duration.ofDays(1))), RECEIVED);

    assertThat(timing.timestamp()).isEqualTo(RECEIVED);
    assertThat(timing.clamped()).isFalse();
    assertThat(timing.original()).isEmpty();
  }

  @Test
  void an_hour_in_the_future_is_believed() {
    var timing =
        Timing.of(Optional.of(RECEIVED.plus(Duration.ofHours(1))), Optional.empty(), RECEIVED);

    assertThat(timing.timestamp()).isEqualTo(RECEIVED.plus(Duration.ofHours(1)));
    assertThat(timing.clamped()).isFalse();
  }

  @Test
  void more_than_an_hour_in_the_future_is_clamped_and_flagged() {
    var future = RECEIVED.plus(Duration.ofHours(1)).plusMillis(1);

    var timing = Timing.of(Optional.of(future), Optional.empty(), RECEIVED);

    assertThat(timing).isEqualTo(new Timing(RECEIVED, true, Optional.of(future), Optional.empty()));
  }

  @Test
  void the_future_is_judged_after_the_correction() {
    var fast = RECEIVED.plus(Duration.ofDays(2));

    var timing = Timing.of(Optional.of(fast), Optional.of(fast.plusSeconds(5)), RECEIVED);

    assertThat(timing.timestamp()).isEqualTo(RECEIVED.minusSeconds(5));
    assertThat(timing.clamped()).isFalse();
  }
}
