package io.rapport.metrics.application.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T12:00:00Z"));
  private final Backlog backlog = new Backlog(now::get);

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

    backlog.is(0);

    assertThat(backlog.goesFirst()).isFalse();
  }

  @Test
  void what_can_wait_waits_while_nobody_says_how_much_is_behind() {
    assertThat(backlog.goesFirst()).isTrue();
    backlog.is(0);
    assertThat(backlog.goesFirst()).isFalse();

    now.set(now.get().plusSeconds(11));

    assertThat(backlog.goesFirst()).isTrue();
    backlog.is(0);
    assertThat(backlog.goesFirst()).isFalse();
  }

  private Boolean[] goesFirstAfter(int... minutes) {
    var begun = now.get();
    var first = new Boolean[minutes.length];
    for (int i = 0; i < minutes.length; i++) {
      now.set(begun.plus(Duration.ofMinutes(minutes[i])));
      backlog.is(1_000_000);
      first[i] = backlog.goesFirst();
    }
    return first;
  }
}
