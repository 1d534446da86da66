package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.statistics.RatioOfSums.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioOfSumsTest {

  /** 9 views in 4 sessions are 2.25, by however many persons. */
  @Test
  void a_ratio_is_that_of_the_sums_and_not_the_mean_of_ratios() {
    var ratio = RatioOfSums.of(List.of(new Unit(1, 1), new Unit(8, 3)));

    assertThat(ratio.value()).contains(2.25);
  }

  @Test
  void so_many_of_few_or_many_units_are_as_if_each_was_told() {
    for (int all : List.of(0, 7, 90)) {
      int hits = all / 3;
      var units = new ArrayList<Unit>(Collections.nCopies(all - hits, new Unit(0, 1)));
      units.addAll(Collections.nCopies(hits, new Unit(1, 1)));

      assertThat(RatioOfSums.of(hits, all)).isEqualTo(RatioOfSums.of(units));
    }
  }

  /**
   * 20 units of 1 and 20 of 3, each over 1: R = 2, Σ(y − 2x)² = 40, variance 40/39 · 40 / 40² =
   * 0.025641, so 2 ± 1.959964 · 0.160128 = 2 ± 0.313845.
   */
  @Test
  void many_units_are_linearised() {
    var interval = twenties(1, 3).interval95().orElseThrow();

    assertThat(interval.low()).isCloseTo(2 - 0.313845, within(1e-6));
    assertThat(interval.high()).isCloseTo(2 + 0.313845, within(1e-6));
    assertThat(interval.method()).isEqualTo("linearised by unit");
  }

  /** What one unit does over again says nothing new: the interval stays as it is. */
  @Test
  void repeats_of_a_unit_do_not_make_it_surer() {
    var once = twenties(1, 3);
    var tenfold =
        RatioOfSums.of(
            Collections.nCopies(20, List.of(new Unit(10, 10), new Unit(30, 10))).stream()
                .flatMap(List::stream)
                .toList());

    assertThat(width(tenfold)).isCloseTo(width(once), within(1e-9));
  }

  @Test
  void few_units_are_resampled_and_always_in_the_same_way() {
    var units = new ArrayList<Unit>();
    for (int n = 1; n <= 12; n++) {
      units.add(new Unit(n, 1));
    }
    var ratio = RatioOfSums.of(units);

    var interval = ratio.interval95().orElseThrow();

    // About 6.5 ± 1.96 · 3.45/√12 = 6.5 ± 1.95.
    assertThat(interval.low()).isCloseTo(4.55, within(0.25));
    assertThat(interval.high()).isCloseTo(8.45, within(0.25));
    assertThat(interval.method()).isEqualTo("bootstrap by unit");
    assertThat(ratio.interval95()).contains(interval);
  }

  @Test
  void one_unit_has_no_interval_and_none_no_value() {
    assertThat(RatioOfSums.of(List.of(new Unit(5, 2))).interval95()).isEmpty();
    assertThat(RatioOfSums.NONE.value()).isEmpty();
    assertThat(RatioOfSums.of(List.of(new Unit(5, 0))).value()).isEmpty();
  }

  @Test
  void units_without_an_x_are_not_drawn_alone() {
    var ratio = RatioOfSums.of(List.of(new Unit(1, 0), new Unit(1, 0), new Unit(1, 1)));

    assertThat(ratio.interval95()).isPresent();
  }

  /** From 2 to 2.5 is 25 %; the error of the difference is √(2 · 0.025641) · 1.96 = 0.444. */
  @Test
  void a_change_is_in_percent_and_tested_by_z() {
    var before = twenties(1, 3);
    var barely = twenties(1.4, 3.4).minus(before);
    var clearly = twenties(1.5, 3.5).minus(before);

    assertThat(barely.change().orElseThrow()).isCloseTo(20, within(1e-9));
    assertThat(barely.significant()).contains(false);
    assertThat(clearly.change()).contains(25.0);
    assertThat(clearly.significant()).contains(true);
    assertThat(twenties(1.5, 3.5).pointsFrom(before).change()).contains(0.5);
  }

  @Test
  void few_units_are_compared_by_resampling_both() {
    var low = RatioOfSums.of(List.of(new Unit(1, 1), new Unit(2, 1), new Unit(3, 1)));
    var high = RatioOfSums.of(List.of(new Unit(11, 1), new Unit(12, 1), new Unit(13, 1)));

    assertThat(high.minus(low).significant()).contains(true);
    assertThat(low.minus(low).significant()).contains(false);
    assertThat(high.minus(twenties(1, 3)).significant()).contains(true);
  }

  @Test
  void from_nothing_there_is_no_change() {
    var zero = RatioOfSums.of(List.of(new Unit(0, 1), new Unit(0, 1)));

    assertThat(twenties(1, 3).minus(zero).change()).isEmpty();
    assertThat(twenties(1, 3).minus(RatioOfSums.NONE)).isEqualTo(Difference.UNKNOWN);
    assertThat(zero.minus(zero).test()).isEqualTo("none: neither has any spread");
  }

  private static RatioOfSums twenties(double one, double other) {
    var units = new ArrayList<>(Collections.nCopies(20, new Unit(one, 1)));
    units.addAll(Collections.nCopies(20, new Unit(other, 1)));
    return RatioOfSums.of(units);
  }

  private static double width(RatioOfSums ratio) {
    var interval = ratio.interval95().orElseThrow();
    return interval.high() - interval.low();
  }
}
