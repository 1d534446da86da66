package io.rapport.metrics.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Instant BEGUN = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration EVERY = Duration.ofSeconds(30);

  @Test
  void a_quick_look_comes_again_when_it_is_due() {
    assertThat(Turns.next(BEGUN, BEGUN.plusMillis(200), EVERY))
        .isEqualTo(BEGUN.plusMillis(200).plus(EVERY));
  }

  @Test
  void a_long_look_takes_no_more_than_a_twentieth_of_the_time() {
    assertThat(Turns.next(BEGUN, BEGUN.plusSeconds(10), EVERY)).isEqualTo(BEGUN.plusSeconds(200));
  }
}
