package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShareTest {

  private static final Offset<Double> TENTH = within(0.05);

  @Test
  void eighty_of_a_hundred_lie_between_71_1_and_86_7() {
    var interval = new Share(80, 100).interval95().orElseThrow();

    assertThat(interval.low()).isCloseTo(71.1, TENTH);
    assertThat(interval.high()).isCloseTo(86.7, TENTH);
    assertThat(interval.method()).isEqualTo("Wilson");
  }

  @Test
  void eight_of_ten_lie_between_49_0_and_94_3() {
    var interval = new Share(8, 10).interval95().orElseThrow();

    assertThat(interval.low()).isCloseTo(49.0, TENTH);
    assertThat(interval.high()).isCloseTo(94.3, TENTH);
  }

  @Test
  void all_and_none_end_exactly_at_the_ends() {
    assertThat(new Share(7, 7).interval95().orElseThrow().high()).isEqualTo(100);
    assertThat(new Share(0, 7).interval95().orElseThrow().low()).isZero();
  }

  @Test
  void a_difference_has_newcombes_interval() {
    // The first example of Newcombe (1998), table II: 56/70 − 48/80 = 0.2, [0.0524, 0.3339].
    var difference = new Share(56, 70).minus(new Share(48, 80));

    assertThat(difference.change().orElseThrow()).isCloseTo(20, within(1e-9));
    assertThat(difference.interval95().orElseThrow().low()).isCloseTo(5.24, within(0.005));
    assertThat(difference.interval95().orElseThrow().high()).isCloseTo(33.39, within(0.005));
    assertThat(difference.significant()).contains(true);
  }

  @Test
  void few_are_tested_exactly() {
    assertThat(new Share(3, 4).minus(new Share(1, 4)).test()).startsWith("Fisher");
    assertThat(new Share(3, 4).minus(new Share(1, 4)).significant()).contains(false);
  }

  @Test
  void nobody_asked_is_no_share() {
    assertThat(new Share(0, 0).percent()).isEmpty();
    assertThat(new Share(0, 0).interval95()).isEmpty();
  }

  @Test
  void no_more_than_all_can_hit() {
    assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
