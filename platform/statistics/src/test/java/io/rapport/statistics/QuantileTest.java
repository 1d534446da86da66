package io.rapport.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

  /** As the tables of order statistics have them; 5 values bound no median: 2 · 1/32 > 5 %. */
  @ParameterizedTest
  @CsvSource({"6, 1, 6", "10, 2, 9", "20, 6, 15", "100, 40, 61"})
  void the_ranks_of_a_median(int n, long low, long high) {
    assertThat(Quantile.ranks(n, 0.5))
        .isEqualTo(new Quantile.Ranks(OptionalLong.of(low), OptionalLong.of(high)));
  }

  @Test
  void ranks_outside_of_the_values_are_none() {
    assertThat(Quantile.ranks(5, 0.5))
        .isEqualTo(new Quantile.Ranks(OptionalLong.empty(), OptionalLong.empty()));
    assertThat(Quantile.ranks(20, 0.9).high()).isEmpty();
    assertThat(Quantile.ranks(20, 0.9).low()).isPresent();
  }

  @Test
  void an_interval_has_two_ends_or_is_none() {
    var half = new Quantile(20, Optional.of(9.0), Optional.of(7.0), Optional.empty());
    var whole = new Quantile(20, Optional.of(9.0), Optional.of(7.0), Optional.of(12.0));

    assertThat(half.interval95()).isEmpty();
    assertThat(whole.interval95()).contains(new Interval95(7, 12, "binomial order statistics"));
  }
}
