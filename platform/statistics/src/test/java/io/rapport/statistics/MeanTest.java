package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeanTest {

  @Test
  void a_mean_has_students_interval() {
    // 7, 6, 5, 4, 1: s² = 5.3, t(4) = 2.776445, so ± 2.776445 × √(5.3 ÷ 5) = ± 2.858525.
    var interval = mean(7, 6, 5, 4, 1).interval95().orElseThrow();

    assertThat(mean(7, 6, 5, 4, 1).value()).contains(4.6);
    assertThat(interval.low()).isCloseTo(4.6 - 2.858525, within(1e-5));
    assertThat(interval.high()).isCloseTo(4.6 + 2.858525, within(1e-5));
  }

  @Test
  void one_value_has_no_interval_and_none_has_no_mean() {
    assertThat(mean(5).interval95()).isEmpty();
    assertThat(mean().value()).isEmpty();
  }

  @Test
  void two_means_are_told_apart_by_welch() {
    // 1, 2, 3, 4, 5 (s² 2.5) against 6, 7, 8, 9, 10, 11 (s² 3.5): error² = 0.5 + 0.583333 and
    // ν = 1.083333² ÷ (0.5² ÷ 4 + 0.583333² ÷ 5) = 8.989, t = 2.2625, so −5.5 ± 2.3549.
    var difference = mean(1, 2, 3, 4, 5).minus(mean(6, 7, 8, 9, 10, 11));

    assertThat(difference.change()).contains(-5.5);
    assertThat(difference.significant()).contains(true);
    assertThat(difference.interval95().orElseThrow().low()).isCloseTo(-7.8549, within(5e-4));
    assertThat(difference.interval95().orElseThrow().high()).isCloseTo(-3.1451, within(5e-4));
  }

  @Test
  void means_that_lie_within_their_spread_are_not_told_apart() {
    assertThat(mean(1, 4, 7).minus(mean(2, 5, 7)).significant()).contains(false);
  }

  @Test
  void without_any_spread_there_is_no_test() {
    var difference = mean(4, 4, 4).minus(mean(5, 5));

    assertThat(difference.change()).contains(-1.0);
    assertThat(difference.significant()).isEmpty();
    assertThat(difference.test()).isEqualTo("none: neither has any spread");
  }

  @Test
  void one_value_is_not_tested() {
    assertThat(mean(4).minus(mean(5, 6)).significant()).isEmpty();
    assertThat(mean().minus(mean(5, 6))).isEqualTo(Difference.UNKNOWN);
  }

  private static Mean mean(long... values) {
    return new Mean(
        values.length,
        LongStream.of(values).sum(),
        LongStream.of(values).map(value -> value * value).sum());
  }
}
