package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.statistics.RatioOfSums.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusteredShareTest {

  /**
   * 3 of 8 by 8 persons: variance 8/7 · (3 · 0.625² + 5 · 0.375²) / 64 = 0.033482, so n = 0.234375
   * / 0.033482 = 7, and Wilson's of 0.375 at 7 is 0.419291 ± 0.291561.
   */
  @Test
  void each_person_once_is_nearly_a_plain_share() {
    var share = new ClusteredShare(persons(3, 1, 5, 0, 1));

    assertThat(share.percent()).contains(37.5);
    assertThat(share.interval95().orElseThrow().low()).isCloseTo(12.773, within(0.001));
    assertThat(share.interval95().orElseThrow().high()).isCloseTo(71.085, within(0.001));
  }

  /** Half of 40 persons always, the others never: 400 sessions say no more than 40. */
  @Test
  void persons_who_always_do_the_same_count_once() {
    var once = new ClusteredShare(persons(20, 1, 20, 0, 1)).interval95().orElseThrow();
    var tenfold = new ClusteredShare(persons(20, 10, 20, 0, 10)).interval95().orElseThrow();

    assertThat(tenfold.low()).isCloseTo(once.low(), within(1e-9));
    assertThat(tenfold.high()).isCloseTo(once.high(), within(1e-9));
  }

  /** Nobody of ten bounced in fifty sessions: Wilson's of 0 at 10 is 3.8415 / 13.8415 = 27.75 %. */
  @Test
  void without_any_variance_the_persons_count() {
    var interval = new ClusteredShare(persons(0, 0, 10, 0, 5)).interval95().orElseThrow();

    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isCloseTo(27.753, within(0.001));
  }

  @Test
  void a_change_is_in_points_and_tested_with_the_variances_of_the_persons() {
    var half = new ClusteredShare(persons(50, 1, 50, 0, 1));
    var most = new ClusteredShare(persons(70, 1, 30, 0, 1));
    var more = new ClusteredShare(persons(55, 1, 45, 0, 1));

    assertThat(most.minus(half).change().orElseThrow()).isCloseTo(20, within(1e-9));
    assertThat(most.minus(half).significant()).contains(true);
    assertThat(more.minus(half).significant()).contains(false);
    assertThat(more.minus(half).interval95().orElseThrow().low()).isNegative();
  }

  @Test
  void nothing_is_claimed_of_nobody_and_of_one() {
    var nobody = new ClusteredShare(RatioOfSums.NONE);
    var one = new ClusteredShare(RatioOfSums.of(List.of(new Unit(1, 4))));

    assertThat(nobody.percent()).isEmpty();
    assertThat(nobody.interval95()).isEmpty();
    assertThat(one.minus(nobody)).isEqualTo(Difference.UNKNOWN);
    assertThat(one.minus(one).significant()).isEmpty();
    assertThat(one.interval95()).isPresent();
  }

  private static RatioOfSums persons(int some, double hits, int others, double theirs, double of) {
    var units = new ArrayList<>(Collections.nCopies(some, new Unit(hits, of)));
    units.addAll(Collections.nCopies(others, new Unit(theirs, of)));
    return RatioOfSums.of(units);
  }
}
