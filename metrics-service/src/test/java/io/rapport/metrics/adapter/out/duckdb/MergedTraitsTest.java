package io.rapport.metrics.adapter.out.duckdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergedTraitsTest {

  @Test
  void of_each_trait_the_last_value_stands_and_null_takes_it_away() {
    assertThat(
            MergedTraits.of(
                List.of("{\"a\":1,\"b\":2,\"c\":3}", "{\"b\":null,\"c\":[4]}", "{\"d\":5}")))
        .isEqualTo("{\"d\":5,\"c\":[4],\"a\":1}");
    assertThat(MergedTraits.of(List.of())).isEqualTo("{}");
  }

  @Test
  void where_it_is_too_much_what_was_said_last_stays() {
    var large = "\u00e4".repeat(7000);
    var said =
        List.of(
            "{\"first\":\"" + large + "\"}",
            "{\"second\":\"" + large + "\"}",
            "{\"third\":\"" + large + "\",\"small\":true}");

    var merged = MergedTraits.of(said);

    assertThat(merged.getBytes(UTF_8).length).isLessThanOrEqualTo(32 * 1024);
    assertThat(merged).contains("third", "small", "second").doesNotContain("first");
  }
}
