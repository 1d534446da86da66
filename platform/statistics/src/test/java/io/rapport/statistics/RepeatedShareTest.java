package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.statistics.RatioOfSums.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedShareTest {

  @Test
  void where_nobody_repeats_it_is_the_plain_share() {
    var once = share(units(40, 1, 1), units(120, 0, 1));

    assertThat(once.percent()).contains(25.0);
    assertThat(once.interval95()).isEqualTo(new Share(40, 160).interval95());
    assertThat(once.minus(once).test()).startsWith("pooled z");
  }

  @Test
  void persons_that_repeat_are_clustered() {
    var repeated = share(units(5, 2, 2), units(5, 0, 2));

    assertThat(repeated.percent()).contains(50.0);
    assertThat(repeated.interval95().orElseThrow().method()).contains("clustered by person");
    assertThat(repeated.minus(share(units(9, 0, 1))).test()).contains("clustered by person");
  }

  @Test
  void what_is_left_is_a_share_too() {
    var left = new RepeatedShare(share(units(40, 1, 1), units(120, 0, 1)).sums().complement());

    assertThat(left.percent()).contains(75.0);
    assertThat(left.interval95()).isEqualTo(new Share(120, 160).interval95());
  }

  @SafeVarargs
  private static RepeatedShare share(List<Unit>... units) {
    var all = new ArrayList<Unit>();
    for (var some : units) {
      all.addAll(some);
    }
    return new RepeatedShare(RatioOfSums.of(all));
  }

  private static List<Unit> units(int how, double hits, double of) {
    return Collections.nCopies(how, new Unit(hits, of));
  }
}
