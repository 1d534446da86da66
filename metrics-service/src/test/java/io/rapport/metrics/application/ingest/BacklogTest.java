package io.rapport.metrics.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
  private final Backlog backlog = new Backlog(now::get);

  @BeforeEach
  void begin() {
    backlog.is(0);
    later(Duration.ofSeconds(2));
  }

  @Test
  void what_can_wait_waits_while_much_is_behind() {
    backlog.is(49_999);
    assertThat(backlog.goesFirst()).isFalse();

    backlog.is(50_000);

    assertThat(backlog.isMuch()).isTrue();
    assertThat(backlog.goesFirst()).isTrue();
  }

  @Test
  void where_it_stays_much_two_minutes_of_ten_are_for_what_has_waited() {
    assertThat(goesFirstAfter(0, 7, 8, 9, 10, 17, 18, 20))
        .containsExactly(true, true, false, false, true, true, false, true);
  }

  @Test
  void a_backlog_that_has_gone_gives_way_at_once() {
    backlog.is(1_000_000);

    backlog.is(4_999);

    assertThat(backlog.isMuch()).isFalse();
    assertThat(backlog.goesFirst()).isFalse();
  }

  @Test
  void the_last_of_a_backlog_goes_first_as_well() {
    backlog.is(1_000_000);

    backlog.is(5_000);

    assertThat(backlog.isMuch()).isTrue();
    assertThat(backlog.goesFirst()).isTrue();
  }

  @Test
  void what_can_wait_waits_while_nobody_says_how_much_is_behind() {
    assertThat(new Backlog(now::get).goesFirst()).isTrue();
    assertThat(backlog.goesFirst()).isFalse();

    later(Duration.ofSeconds(9));

    assertThat(backlog.goesFirst()).isTrue();
  }

  @Test
  void who_was_silent_is_believed_after_two_seconds() {
    later(Duration.ofSeconds(9));
    backlog.is(0);
    later(Duration.ofMillis(1_999));
    backlog.is(0);
    assertThat(backlog.goesFirst()).isTrue();

    later(Duration.ofMillis(1));

    assertThat(backlog.goesFirst()).isFalse();
  }

  private void later(Duration time) {
    now.set(now.get().plus(time));
  }

  private Boolean[] goesFirstAfter(int... minutes) {
    var begun = now.get();
    var first = new Boolean[minutes.length];
    for (int i = 0; i < minutes.length; i++) {
      var until = begun.plus(Duration.ofMinutes(minutes[i]));
      while (now.get().isBefore(until)) {
        later(Duration.ofSeconds(5));
        backlog.is(1_000_000);
      }
      backlog.is(1_000_000);
      first[i] = backlog.goesFirst();
    }
    return first;
  }
}
