package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.statistics.RatioOfSums.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusteredMeanTest {

  @Test
  void where_nobody_repeats_it_is_the_plain_mean() {
    var once = mean(unit(7, 1), unit(6, 1), unit(5, 1), unit(4, 1), unit(1, 1));
    var plain = new Mean(5, 23, 127);

    assertThat(once.value()).contains(4.6);
    assertThat(once.interval95().orElseThrow().low())
        .isCloseTo(plain.interval95().orElseThrow().low(), within(1e-9));
    assertThat(once.interval95().orElseThrow().method()).isEqualTo("Student's t");
  }

  /** 7, 7 and 1, 1 and 4: s² of persons 3 ÷ 2 · (6² + 6²) ÷ 5² = 4.32, t(2) = 4.302653. */
  @Test
  void answers_of_one_person_are_not_as_many_persons() {
    var repeated = mean(unit(14, 2), unit(2, 2), unit(4, 1));

    assertThat(repeated.value()).contains(4.0);
    assertThat(repeated.n()).isEqualTo(5);
    assertThat(repeated.interval95().orElseThrow().high()).isCloseTo(12.94289, within(1e-5));
    assertThat(repeated.interval95().orElseThrow().method()).contains("clustered by person");
  }

  /** The example of MeanTest, each value by a person of its own. */
  @Test
  void two_means_are_told_apart_by_welch() {
    var low = mean(unit(1, 1), unit(2, 1), unit(3, 1), unit(4, 1), unit(5, 1));
    var high = mean(unit(6, 1), unit(7, 1), unit(8, 1), unit(9, 1), unit(10, 1), unit(11, 1));

    assertThat(low.minus(high).change()).contains(-5.5);
    assertThat(low.minus(high).interval95().orElseThrow().low()).isCloseTo(-7.8549, within(5e-4));
    assertThat(low.minus(high).significant()).contains(true);
    // t = 5.5 ÷ √1.083333 = 5.2842 with 8.989 degrees of freedom.
    assertThat(low.minus(high).pValue().orElseThrow()).isCloseTo(0.000506, within(1e-6));
  }

  @Test
  void one_person_says_nothing_about_the_spread() {
    assertThat(mean(unit(14, 2)).interval95()).isEmpty();
    assertThat(mean(unit(14, 2)).minus(mean(unit(2, 1), unit(3, 1))).significant()).isEmpty();
    assertThat(mean().value()).isEmpty();
    assertThat(mean().minus(mean(unit(1, 1)))).isEqualTo(Difference.UNKNOWN);
  }

  private static ClusteredMean mean(Unit... units) {
    return new ClusteredMean(RatioOfSums.of(List.of(units)));
  }

  private static Unit unit(double sum, double values) {
    return new Unit(sum, values);
  }
}
