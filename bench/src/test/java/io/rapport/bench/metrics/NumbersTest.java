package io.rapport.bench.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumbersTest {

  private static final byte[] ANSWER =
      """
      {"total": {"value": 3.5, "figures": {"median": {"value": 2}}},
       "series": [{"value": 7, "figures": {"median": {"value": 2}}},
                  {"value": null, "figures": {"median": {"value": null}}}]}\
      """
          .getBytes(UTF_8);

  @Test
  void an_answer_has_numbers_by_bucket_and_in_total() throws IOException {
    // When
    var numbers = Numbers.of(ANSWER, List.of("median"));
    // Then
    assertThat(numbers.of())
        .isEqualTo(
            Map.of("total value", 3.5, "total median", 2.0, "0 value", 7.0, "0 median", 2.0));
  }

  @Test
  void a_matrix_has_a_number_for_each_cohort_and_day_after_it() throws IOException {
    // Given
    var answer =
        """
        {"total": {"value": 50}, "series": [],
         "cohorts": [{"returned": [4, 2]}, {"returned": [3]}]}\
        """
            .getBytes(UTF_8);
    // When
    var numbers = Numbers.of(answer, List.of());
    // Then
    assertThat(numbers.of())
        .isEqualTo(
            Map.of("total value", 50.0, "0/0 value", 4.0, "0/1 value", 2.0, "1/0 value", 3.0));
  }

  @Test
  void steps_and_parts_have_numbers_of_their_own() throws IOException {
    // Given
    var answer =
        """
        {"total": {"value": 50}, "series": [],
         "steps": [{"entered": 4, "medianSeconds": null, "meanSeconds": null},
                   {"entered": 2, "medianSeconds": 60, "meanSeconds": 61.5}],
         "breakdown": [{"key": "/", "rest": false, "value": 3}, {"key": null, "rest": true, "value": 1}]}\
        """
            .getBytes(UTF_8);
    // When
    var numbers = Numbers.of(answer, List.of());
    // Then
    assertThat(numbers.of())
        .containsEntry("step 1/entered value", 4.0)
        .containsEntry("step 2/median value", 60.0)
        .containsEntry("step 2/mean value", 61.5)
        .containsEntry("part / value", 3.0)
        .containsEntry("part rest value", 1.0)
        .hasSize(7);
  }

  @Test
  void a_number_that_is_another_or_missing_is_a_difference() {
    // Given
    var ours = new Numbers(Map.of("0 value", 7.0, "total value", 3.5));
    // When
    var differences = ours.differences(new Numbers(Map.of("0 value", 7.1, "1 value", 1.0)));
    // Then
    assertThat(differences)
        .containsExactly(
            "0 value: 7.0 and 7.1", "1 value: 0.0 and 1.0", "total value: 3.5 and 0.0");
  }

  @Test
  void a_difference_of_the_last_digit_is_none() {
    // Given
    var ours = new Numbers(Map.of("0 value", 0.1 + 0.2));
    // When
    var differences = ours.differences(new Numbers(Map.of("0 value", 0.3)));
    // Then
    assertThat(differences).isEmpty();
  }
}
