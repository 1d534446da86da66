package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NetScoreTest {

  private static final Offset<Double> HUNDREDTH = within(0.005);
  private static final Offset<Double> TENTH = within(0.05);

  @Test
  void fifty_for_and_twenty_against_of_a_hundred_are_30_plus_or_minus_15_31() {
    var score = new NetScore(50, 30, 20);

    assertThat(score.value()).contains(30.0);
    assertThat(score.moe95().orElseThrow()).isCloseTo(15.31, HUNDREDTH);
    assertThat(score.interval95().orElseThrow().low()).isCloseTo(14.69, HUNDREDTH);
    assertThat(score.interval95().orElseThrow().method()).isEqualTo("Wald");
  }

  @Test
  void a_small_sample_is_adjusted() {
    var interval = new NetScore(10, 5, 5).interval95().orElseThrow();

    assertThat(interval.low()).isCloseTo(-11.7, TENTH);
    assertThat(interval.high()).isCloseTo(55.2, TENTH);
    assertThat(interval.method()).isEqualTo("adjusted Wald");
  }

  @Test
  void a_one_sided_sample_is_adjusted_however_large() {
    assertThat(new NetScore(100, 0, 0).interval95().orElseThrow().low()).isLessThan(100);
  }

  @Test
  void from_30_to_45_is_not_significant_as_it_needs_21_09() {
    var difference = new NetScore(60, 25, 15).minus(new NetScore(50, 30, 20));

    assertThat(difference.significant()).contains(false);
    assertThat(difference.interval95().orElseThrow().high()).isCloseTo(15 + 21.09, HUNDREDTH);
  }

  @Test
  void nobody_is_no_score_and_no_change() {
    var nobody = new NetScore(0, 0, 0);

    assertThat(nobody.value()).isEmpty();
    assertThat(nobody.interval95()).isEmpty();
    assertThat(nobody.minus(new NetScore(1, 1, 1))).isEqualTo(Difference.UNKNOWN);
  }
}
