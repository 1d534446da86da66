package io.rapport.contracts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-29T08:00:01.900Z",
        "2026-03-29T08:00:01.009Z",
        "2026-03-29T08:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "0000-01-01T00:00:00Z",
        "0001-02-03T04:05:06.007Z",
        "9999-12-31T23:59:59.999Z",
        "+10000-01-01T00:00:00Z",
        "-0001-12-31T23:59:59.001Z",
        "2026-03-29T08:00:01.000001Z",
        "2026-03-29T08:00:01.123456789Z"
      })
  void a_time_is_written_as_an_instant_says_it(Instant time) {
    assertThat(new String(Rfc3339.of(time), US_ASCII)).isEqualTo(time.toString());
  }
}
