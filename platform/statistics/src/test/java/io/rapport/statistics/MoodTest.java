package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoodTest {

  /** Half of all lie above: z = (0.65 − 0.35) ÷ √(0.5 · 0.5 · (1 ÷ 20 + 1 ÷ 20)) = 1.8974. */
  @Test
  void thirteen_and_seven_of_twenty_above_the_common_median_are_just_not_told_apart() {
    var difference = new Mood(new Share(13, 20), new Share(7, 20)).difference(of(30), of(20));

    assertThat(difference.change()).contains(50.0);
    assertThat(difference.pValue().orElseThrow()).isCloseTo(0.05778, within(1e-5));
    assertThat(difference.significant()).contains(false);
    assertThat(difference.test()).startsWith("Mood's test").contains("pooled z");
  }

  /** All four against none of four: 2 of the 70 ways to place four are as unlike. */
  @Test
  void few_values_are_tested_exactly() {
    var difference = new Mood(new Share(4, 4), new Share(0, 4)).difference(of(9), of(1));

    assertThat(difference.pValue().orElseThrow()).isCloseTo(2.0 / 70, within(1e-9));
    assertThat(difference.test()).contains("Fisher");
  }

  @Test
  void without_values_in_both_periods_there_is_no_change() {
    assertThat(new Mood(new Share(2, 4), new Share(0, 0)).difference(of(9), Quantile.NONE))
        .isEqualTo(Difference.UNKNOWN);
  }

  private static Quantile of(double value) {
    return new Quantile(20, Optional.of(value), Optional.empty(), Optional.empty());
  }
}
