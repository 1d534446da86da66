package io.rapport.survey.domain.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.question.Answer.Text;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {

  private static final Question NPS = new Nps("score", "Would you recommend us?", true);
  private static final Question CSAT_5 = new Csat("csat", "How satisfied were you?", true, 5);
  private static final Question CSAT_7 = new Csat("csat", "How satisfied were you?", true, 7);
  private static final Question CES = new Ces("ces", "How easy was it?", true);
  private static final Question WHY = new TextQuestion("why", "Why?", false);

  @ParameterizedTest
  @MethodSource
  void these_are_answers(Question question, Answer answer) {
    assertThat(question.objectionTo(answer)).isEmpty();
  }

  static Stream<Arguments> these_are_answers() {
    return Stream.of(
        Arguments.of(NPS, new Score(0)),
        Arguments.of(NPS, new Score(10)),
        Arguments.of(CSAT_5, new Score(1)),
        Arguments.of(CSAT_5, new Score(5)),
        Arguments.of(CSAT_7, new Score(7)),
        Arguments.of(CES, new Score(1)),
        Arguments.of(CES, new Score(7)),
        Arguments.of(WHY, new Text("")),
        Arguments.of(WHY, new Text("x".repeat(10_000))));
  }

  @ParameterizedTest
  @MethodSource
  void these_are_not(Question question, Answer answer, String reason) {
    assertThat(question.objectionTo(answer)).contains(reason);
  }

  static Stream<Arguments> these_are_not() {
    return Stream.of(
        Arguments.of(NPS, new Score(-1), "must be a whole number from 0 to 10"),
        Arguments.of(NPS, new Score(11), "must be a whole number from 0 to 10"),
        Arguments.of(NPS, new Text("9"), "must be a whole number from 0 to 10"),
        Arguments.of(CSAT_5, new Score(0), "must be a whole number from 1 to 5"),
        Arguments.of(CSAT_5, new Score(6), "must be a whole number from 1 to 5"),
        Arguments.of(CSAT_7, new Score(8), "must be a whole number from 1 to 7"),
        Arguments.of(CES, new Score(0), "must be a whole number from 1 to 7"),
        Arguments.of(CES, new Score(8), "must be a whole number from 1 to 7"),
        Arguments.of(WHY, new Score(9), "must be a text of at most 10000 characters"),
        Arguments.of(
            WHY, new Text("x".repeat(10_001)), "must be a text of at most 10000 characters"));
  }

  @Test
  void a_csat_scale_has_5_or_7_points() {
    assertThatThrownBy(() -> new Csat("csat", "How satisfied were you?", true, 6))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_scale_goes_upwards() {
    assertThatThrownBy(() -> new Scale(5, 5)).isInstanceOf(IllegalArgumentException.class);
  }
}
