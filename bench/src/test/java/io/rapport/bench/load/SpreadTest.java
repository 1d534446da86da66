package io.rapport.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void a_spread_is_the_median_between_the_least_and_the_greatest() {
    assertThat(Spread.of(List.of(0.5, 0.25, 1.0))).isEqualTo(new Spread(0.25, 0.5, 1.0));
    assertThat(Spread.of(List.of(0.5, 0.25, 1.0)).shown(2)).isEqualTo("0.50 (0.25 … 1.00)");
  }
}
