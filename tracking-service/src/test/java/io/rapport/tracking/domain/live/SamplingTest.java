package io.rapport.tracking.domain.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {

  private final Sampling sampling = new Sampling(3);

  @Test
  void the_first_of_each_second_are_shown_and_the_others_counted() {
    assertThat(shown(5, 100)).isEqualTo(3);
    assertThat(sampling.takeLeft()).isEqualTo(2);
    assertThat(shown(2, 101)).isEqualTo(2);
    assertThat(sampling.takeLeft()).isZero();
  }

  @Test
  void what_a_filter_keeps_out_is_not_counted() {
    assertThat(sampling.looks(100)).isTrue();

    assertThat(sampling.takeLeft()).isZero();
  }

  @Test
  void nobody_looks_for_ever_for_what_a_filter_wants() {
    var looks = IntStream.range(0, 1_000).filter(_ -> sampling.looks(100)).count();

    assertThat(looks).isEqualTo(3L * Sampling.LOOKS_FOR_EACH);
    assertThat(sampling.takeLeft()).isEqualTo(1_000 - looks);
    assertThat(sampling.looks(101)).isTrue();
  }

  @Test
  void what_could_not_be_shown_is_counted_once() {
    assertThat(sampling.looks(100)).isTrue();
    sampling.leaves();

    assertThat(sampling.takeLeft()).isEqualTo(1);
    assertThat(sampling.takeLeft()).isZero();
  }

  private long shown(int events, long second) {
    return IntStream.range(0, events)
        .filter(_ -> sampling.looks(second))
        .peek(_ -> sampling.shows())
        .count();
  }
}
