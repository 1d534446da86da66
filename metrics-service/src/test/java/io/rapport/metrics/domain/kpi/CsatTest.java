package io.rapport.metrics.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CsatTest {

  private static final Offset<Double> TENTH = within(0.05);

  private final Csat csat = new Csat();

  @Test
  void eighty_of_a_hundred_are_80_percent_between_71_1_and_86_7() {
    var measure = csat.measure(answers(80, 20));

    assertThat(measure.value()).contains(80.0);
    assertThat(measure.interval95())
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.low()).isCloseTo(71.1, TENTH);
              assertThat(interval.high()).isCloseTo(86.7, TENTH);
              assertThat(interval.method()).isEqualTo("Wilson");
            });
  }

  @Test
  void eight_of_ten_are_80_percent_between_49_0_and_94_3() {
    var measure = csat.measure(answers(8, 2));

    assertThat(measure.value()).contains(80.0);
    assertThat(measure.lowSample()).isTrue();
    assertThat(measure.interval95())
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.low()).isCloseTo(49.0, TENTH);
              assertThat(interval.high()).isCloseTo(94.3, TENTH);
            });
  }

  @Test
  void an_interval_holds_the_value_at_the_very_ends() {
    assertThat(csat.measure(answers(4, 0)).interval95().orElseThrow().high()).isEqualTo(100);
    assertThat(csat.measure(answers(0, 4)).interval95().orElseThrow().low()).isZero();
  }

  /** Scores 1, 2, 3, 4, 5: 40 % satisfied; mean 3, s² = 2.5, t(4) = 2.776, 2.776·√0.5 = 1.963. */
  @Test
  void the_mean_stands_beside_it_with_students_interval() {
    var scores =
        new Scores(
            List.of(
                tally(1, 5, 1), tally(2, 5, 1), tally(3, 5, 1), tally(4, 5, 1), tally(5, 5, 1)));

    var measure = csat.measure(scores);

    assertThat(measure.value()).contains(40.0);
    var mean = measure.figures().get("mean");
    assertThat(mean.value()).contains(3.0);
    assertThat(mean.interval95())
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.low()).isCloseTo(3 - 1.963, within(0.001));
              assertThat(interval.high()).isCloseTo(3 + 1.963, within(0.001));
            });
  }

  @Test
  void on_a_scale_to_seven_the_top_two_are_six_and_seven() {
    var measure = csat.measure(new Scores(List.of(tally(5, 7, 1), tally(6, 7, 1), tally(7, 7, 1))));

    assertThat(measure.numerator()).hasValue(2);
    assertThat(measure.denominator()).hasValue(3);
  }

  @Test
  void different_scales_have_no_common_mean() {
    var measure = csat.measure(new Scores(List.of(tally(5, 5, 1), tally(7, 7, 1))));

    assertThat(measure.value()).contains(100.0);
    assertThat(measure.figures().get("mean").value()).isEmpty();
  }

  @Test
  void one_answer_says_nothing_about_the_spread_of_the_mean() {
    assertThat(csat.measure(answers(1, 0)).figures().get("mean").interval95()).isEmpty();
  }

  /** 80 and 65 of 100: pooled 0.725, z = 0.15 ÷ √(0.725·0.275·0.02) = 2.375 > 1.96. */
  @Test
  void a_change_of_fifteen_points_in_hundreds_is_significant_by_z() {
    var difference = csat.difference(answers(80, 20), answers(65, 35));

    assertThat(difference.change())
        .hasValueSatisfying(by -> assertThat(by).isCloseTo(15, within(1e-9)));
    assertThat(difference.significant()).contains(true);
    assertThat(difference.test()).startsWith("pooled z");
  }

  /** 8 and 5 of 10: the rarer cell expects 3.5, so Fisher decides; p = 0.350. */
  @Test
  void small_cells_are_tested_exactly() {
    var difference = csat.difference(answers(8, 2), answers(5, 5));

    assertThat(difference.significant()).contains(false);
    assertThat(difference.test()).startsWith("Fisher");
  }

  /** Newcombe (1998), example (a): 56/70 − 48/80 = 0.20 [0.0524, 0.3339]. */
  @Test
  void the_interval_of_a_difference_is_newcombes() {
    var difference = csat.difference(answers(56, 14), answers(48, 32));

    assertThat(difference.interval95())
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.low()).isCloseTo(5.24, within(0.005));
              assertThat(interval.high()).isCloseTo(33.39, within(0.005));
            });
  }

  private static Scores answers(long satisfied, long others) {
    return new Scores(List.of(tally(5, 5, satisfied), tally(2, 5, others)));
  }

  private static Scores.Tally tally(int score, int scaleMax, long answers) {
    return new Scores.Tally(score, scaleMax, answers);
  }
}
