package io.rapport.metrics.domain.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.statistics.Interval95;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NpsTest {

  private static final Offset<Double> HUNDREDTH = within(0.005);
  private static final Offset<Double> TENTH = within(0.05);

  private final Nps nps = new Nps();

  @Test
  void fifty_promoters_and_twenty_detractors_of_a_hundred_are_30_plus_or_minus_15_31() {
    var measure = nps.measure(answers(50, 30, 20));

    assertThat(measure.value()).contains(30.0);
    assertThat(moe95(measure)).isCloseTo(15.31, HUNDREDTH);
    assertThat(interval95(measure).low()).isCloseTo(14.69, HUNDREDTH);
    assertThat(interval95(measure).high()).isCloseTo(45.31, HUNDREDTH);
    assertThat(interval95(measure).method()).isEqualTo("Wald");
    assertThat(measure.numerator()).hasValue(30);
    assertThat(measure.denominator()).hasValue(100);
    assertThat(measure.lowSample()).isFalse();
  }

  @Test
  void ten_times_the_answers_make_the_margin_4_84() {
    var measure = nps.measure(answers(500, 300, 200));

    assertThat(measure.value()).contains(30.0);
    assertThat(moe95(measure)).isCloseTo(4.84, HUNDREDTH);
  }

  @Test
  void a_small_sample_has_an_adjusted_interval_beside_its_plain_margin() {
    var measure = nps.measure(answers(10, 5, 5));

    assertThat(measure.value()).contains(25.0);
    assertThat(moe95(measure)).isCloseTo(36.34, HUNDREDTH);
    assertThat(interval95(measure).low()).isCloseTo(-11.7, TENTH);
    assertThat(interval95(measure).high()).isCloseTo(55.2, TENTH);
    assertThat(interval95(measure).method()).isEqualTo("adjusted Wald");
    assertThat(measure.lowSample()).isTrue();
  }

  @Test
  void ten_promoters_of_ten_may_still_be_as_few_as_47_5() {
    var measure = nps.measure(answers(10, 0, 0));

    assertThat(measure.value()).contains(100.0);
    assertThat(interval95(measure).low()).isCloseTo(47.5, TENTH);
    assertThat(interval95(measure).high()).isEqualTo(100);
  }

  @Test
  void a_large_but_one_sided_sample_is_adjusted_too() {
    assertThat(interval95(nps.measure(answers(100, 0, 0))).method()).isEqualTo("adjusted Wald");
  }

  @Test
  void from_30_to_45_is_not_significant_as_it_needs_21_09() {
    var difference = nps.difference(answers(60, 25, 15), answers(50, 30, 20));

    assertThat(difference.change()).hasValueSatisfying(by -> assertThat(by).isCloseTo(15, TENTH));
    assertThat(difference.significant()).contains(false);
    assertThat(difference.interval95())
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.high() - 15).isCloseTo(21.09, HUNDREDTH);
              assertThat(15 - interval.low()).isCloseTo(21.09, HUNDREDTH);
            });
  }

  @Test
  void the_same_change_in_ten_times_the_answers_is_significant() {
    var difference = nps.difference(answers(600, 250, 150), answers(500, 300, 200));

    assertThat(difference.significant()).contains(true);
  }

  @Test
  void the_groups_are_shares_of_the_answers() {
    var figures = nps.measure(answers(50, 30, 20)).figures();

    assertThat(figures.get("promoters").value()).contains(50.0);
    assertThat(figures.get("passives").value()).contains(30.0);
    assertThat(figures.get("detractors").value()).contains(20.0);
  }

  @Test
  void the_borders_of_the_groups_are_9_and_7() {
    var scores =
        new Scores(
            List.of(
                new Scores.Tally(9, 10, 1),
                new Scores.Tally(8, 10, 1),
                new Scores.Tally(7, 10, 1),
                new Scores.Tally(6, 10, 1)));

    var figures = nps.measure(scores).figures();

    assertThat(figures.get("promoters").value()).contains(25.0);
    assertThat(figures.get("passives").value()).contains(50.0);
    assertThat(figures.get("detractors").value()).contains(25.0);
  }

  @Test
  void nobody_answering_is_no_score_and_says_why() {
    var measure = nps.measure(Scores.NONE);

    assertThat(measure.value()).isEmpty();
    assertThat(measure.interval95()).isEmpty();
    assertThat(measure.reason()).contains("nobody has answered");
    assertThat(nps.difference(Scores.NONE, answers(1, 1, 1)).change()).isEmpty();
  }

  private static Scores answers(long promoters, long passives, long detractors) {
    return new Scores(
        List.of(
            new Scores.Tally(10, 10, promoters),
            new Scores.Tally(8, 10, passives),
            new Scores.Tally(3, 10, detractors)));
  }

  private static double moe95(Measure measure) {
    return measure.figures().get("moe95").value().orElseThrow();
  }

  private static Interval95 interval95(Measure measure) {
    return measure.interval95().orElseThrow();
  }
}
