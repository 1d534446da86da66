package io.rapport.survey.domain.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.targeting.Condition.Operator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  private static final Properties ANNA =
      new Properties(
          Map.of(
              "plan", List.of("pro"),
              "seats", List.of("12"),
              "tags", List.of("early", "vip"),
              "since", List.of("2025-11-02T10:00:00Z"),
              "huge", List.of("1E+999999999"),
              "none", List.of()));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          plan,  EQ,       pro,        true
          plan,  EQ,       free,       false
          plan,  NE,       free,       true
          gone,  EQ,       pro,        false
          gone,  NE,       pro,        true
          seats, EQ,       12.0,       true
          seats, GT,       9,          true
          seats, GTE,      12,         true
          seats, LT,       12,         false
          seats, LTE,      12,         true
          seats, GT,       many,       false
          plan,  GT,       abc,        false
          since, LT,       2026-01-01, true
          since, GT,       2026-01-01, false
          tags,  EQ,       vip,        true
          tags,  CONTAINS, arl,        true
          huge,  GT,       5,          false
          gone,  LT,       5,          false
          """)
  void a_property_is_held_against_a_value(
      String property, Operator operator, String value, boolean met) {
    assertThat(new Condition(property, operator, List.of(value)).isMetBy(ANNA)).isEqualTo(met);
  }

  @Test
  void one_of_several_is_enough() {
    assertThat(new Condition("plan", Operator.IN, List.of("team", "pro")).isMetBy(ANNA)).isTrue();
    assertThat(new Condition("plan", Operator.IN, List.of("team", "free")).isMetBy(ANNA)).isFalse();
  }

  @Test
  void a_property_is_there_or_not() {
    assertThat(new Condition("none", Operator.EXISTS, List.of()).isMetBy(ANNA)).isTrue();
    assertThat(new Condition("gone", Operator.EXISTS, List.of()).isMetBy(ANNA)).isFalse();
  }

  @Test
  void an_operator_has_the_values_that_it_needs() {
    assertThat(new Condition("a", Operator.EXISTS, List.of("1")).faults()).hasSize(1);
    assertThat(new Condition("a", Operator.EQ, List.of()).faults()).hasSize(1);
    assertThat(new Condition("a", Operator.GT, List.of("1", "2")).faults()).hasSize(1);
    assertThat(new Condition("a", Operator.IN, List.of()).faults()).hasSize(1);
    assertThat(new Condition("", Operator.EQ, List.of("1")).faults()).hasSize(1);
    assertThat(new Condition("a", Operator.EQ, List.of("x".repeat(1_001))).faults()).hasSize(1);
  }
}
