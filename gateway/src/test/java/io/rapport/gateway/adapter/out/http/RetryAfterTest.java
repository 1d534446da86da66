package io.rapport.gateway.adapter.out.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-03-29T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "120, PT2M",
    "' 5 ', PT5S",
    "999999999, PT999999999S",
    "'Sun, 29 Mar 2026 08:00:30 GMT', PT30S"
  })
  void seconds_and_dates_are_read(String text, String pause) {
    assertThat(RetryAfter.read(text, NOW)).contains(Duration.parse(pause));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "1.5", "9999999999", "soon", "2026-03-29T08:00:30Z", "٣", "1e9"})
  void anything_else_asks_for_nothing(String text) {
    assertThat(RetryAfter.read(text, NOW)).isEmpty();
  }

  @Test
  void what_is_over_asks_for_nothing() {
    assertThat(RetryAfter.read("Sun, 29 Mar 2026 08:00:00 GMT", NOW)).isEmpty();
  }
}
