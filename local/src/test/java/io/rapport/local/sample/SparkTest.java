package io.rapport.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTest {

  @Test
  void the_lowest_is_lowest_and_the_highest_highest() {
    assertThat(Spark.line(List.of(10.0, 80.0, 45.0))).isEqualTo("▁█▅");
  }

  @Test
  void the_unknown_is_blank() {
    assertThat(Spark.line(List.of(1.0, Double.NaN, 2.0))).isEqualTo("▁ █");
  }

  @Test
  void what_never_changes_is_level() {
    assertThat(Spark.line(List.of(7.0, 7.0))).isEqualTo("▄▄");
  }

  @Test
  void nothing_known_shows_nothing() {
    assertThat(Spark.line(List.of(Double.NaN))).isEqualTo(" ");
    assertThat(Spark.line(List.of())).isEmpty();
  }
}
