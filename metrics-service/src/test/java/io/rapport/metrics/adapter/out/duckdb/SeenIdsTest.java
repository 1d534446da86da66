package io.rapport.metrics.adapter.out.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  private static final int MANY = 50_000;

  private final IdHash hash = new IdHash();

  @Test
  void what_was_seen_is_never_missed_however_little_memory_there_is() {
    for (int bytes : new int[] {1, 64, 4096, 2 * MANY}) {
      var seen = filled(bytes);

      assertThat(IntStream.range(0, MANY)).allMatch(n -> seen.maySee(hash("seen-" + n)));
    }
  }

  @Test
  void with_four_bytes_for_each_id_hardly_anything_new_is_taken_for_seen() {
    var seen = filled(4 * MANY);

    var mistaken = IntStream.range(0, MANY).filter(n -> seen.maySee(hash("new-" + n))).count();

    // By the formula 1 in 90,000 is: (1 − e^(−7/32))^7 = 0.000011.
    assertThat(mistaken).isLessThan(MANY / 5000);
  }

  private SeenIds filled(int bytes) {
    var seen = new SeenIds(bytes);
    IntStream.range(0, MANY).forEach(n -> seen.add(hash("seen-" + n)));
    return seen;
  }

  private long hash(String id) {
    return hash.of("shop", id);
  }
}
