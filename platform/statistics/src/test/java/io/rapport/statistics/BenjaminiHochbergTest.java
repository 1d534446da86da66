package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

  /** The example of Benjamini and Hochberg (1995): of fifteen tests four are discoveries. */
  @Test
  void of_the_published_fifteen_tests_four_are_discoveries() {
    var family =
        tested(
            0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000, 0.0001, 0.0004, 0.0019, 0.0095,
            0.0201, 0.0278, 0.0298, 0.0344);

    var adjusted = BenjaminiHochberg.adjusted(family);

    assertThat(adjusted.stream().filter(one -> one.significant().orElseThrow())).hasSize(4);
    // As R's p.adjust(method = "BH") has them: 15 × 0.0095 ÷ 4, and 15 × 0.0298 ÷ 7 for two.
    assertThat(pValue(adjusted.get(10))).isCloseTo(0.035625, within(1e-9));
    assertThat(pValue(adjusted.get(12))).isCloseTo(0.0638571, within(1e-7));
    assertThat(pValue(adjusted.get(13))).isCloseTo(0.0638571, within(1e-7));
    assertThat(pValue(adjusted.get(6))).isEqualTo(1);
  }

  @Test
  void what_was_not_tested_is_no_part_of_the_family() {
    var untested = Difference.ofCounts(3, 2);

    var adjusted =
        BenjaminiHochberg.adjusted(
            List.of(untested, tested(0.02).getFirst(), tested(0.04).getFirst()));

    assertThat(adjusted.getFirst()).isEqualTo(untested);
    assertThat(pValue(adjusted.get(1))).isCloseTo(0.04, within(1e-12));
    assertThat(adjusted.get(1).test()).isEqualTo("z; Benjamini–Hochberg over 2");
  }

  @Test
  void a_test_alone_stays_as_it_is() {
    assertThat(pValue(BenjaminiHochberg.adjusted(tested(0.03)).getFirst())).isEqualTo(0.03);
    assertThat(BenjaminiHochberg.adjusted(List.of())).isEmpty();
  }

  private static List<Difference> tested(double... pValues) {
    return DoubleStream.of(pValues)
        .mapToObj(p -> new Difference(Optional.of(1.0), Optional.of(p), Optional.empty(), "z"))
        .toList();
  }

  private static double pValue(Difference one) {
    return one.pValue().orElseThrow();
  }
}
