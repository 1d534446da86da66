package io.rapport.tracking.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T08:00:01.900Z, 2026-03-29T08:00:01.900Z",
    "2026-03-29T08:00:01Z, 2026-03-29T08:00:01Z",
    "2026-03-29t08:00:01z, 2026-03-29T08:00:01Z",
    "2026-03-29T08:00:01.123456789Z, 2026-03-29T08:00:01.123456789Z",
    "2026-03-29T08:00:01.1Z, 2026-03-29T08:00:01.100Z",
    "2026-03-29T08:00:01.900+02:00, 2026-03-29T06:00:01.900Z",
    "2026-03-29T08:00:01.900-0330, 2026-03-29T11:30:01.900Z",
    "2026-03-29T08:00:01+02, 2026-03-29T06:00:01Z",
    "2026-03-29T08:00:01.900, 2026-03-29T08:00:01.900Z",
    "2026-03-29 08:00:01.900, 2026-03-29T08:00:01.900Z",
    "2026-03-29T08:00, 2026-03-29T08:00:00Z",
    "2026-03-29, 2026-03-29T00:00:00Z",
    "2024-02-29T23:59:59.999Z, 2024-02-29T23:59:59.999Z",
    "1999-12-31T23:59:59Z, 1999-12-31T23:59:59Z"
  })
  void times_are_read_as_clients_write_them(String text, Instant time) {
    assertThat(ClientTime.read(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Invalid Date",
        "1774771200000",
        "2026-02-30T08:00:00Z",
        "2026-02-29T08:00:00.000Z",
        "2026-13-01T08:00:00.000Z",
        "2026-03-29T24:00:00.000Z",
        "2026-13-01T08:00:00Z",
        "2026-03-29T25:00:00Z",
        "2026-03-29T08:60:00Z",
        "2026-03-29T08:00:01.Z",
        "2026-03-2908:00:01Z",
        "2026-03-29T08:00:01.900+25:00",
        "2026-03-29T08:00:01.900ZZ",
        "+292278994-08-17T07:12:55.807Z",
        "-0001-03-29T08:00:01Z",
        "Sun, 29 Mar 2026 08:00:01 GMT",
        "2026-0a-29T08:00:01.900Z",
        "2026-03-29T08:00:0:.900Z",
        "2026-03-29T08:00:01.90٣Z"
      })
  void what_is_no_time_is_none(String text) {
    assertThat(ClientTime.read(text)).isEmpty();
  }
}
