package io.rapport.survey.domain.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.survey.domain.question.Answer.Choices;
import io.rapport.survey.domain.question.Answer.Consented;
import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.question.Answer.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

  private static final Question NPS = new Nps("score", "Would you recommend us?", true);
  private static final Question CSAT_5 = new Csat("csat", "How satisfied were you?", true, 5);
  private static final Question CSAT_7 = new Csat("csat", "How satisfied were you?", true, 7);
  private static final Question CES = new Ces("ces", "How easy was it?", true);
  private static final Question WHY = new TextQuestion("why", "Why?", false);

  private static final Menu PLANS =
      new Menu(
          List.of(new Choice("free", "Free"), new Choice("pro", "Pro"), new Choice("max", "Max")),
          Optional.of("Another"),
          false);
  private static final Menu ONLY_PLANS = new Menu(PLANS.choices(), Optional.empty(), false);
  private static final Question STARS =
      new Rating("stars", "How many?", true, 3, Display.STARS, Ends.UNNAMED);
  private static final Question PLAN = new SingleChoice("plan", "Which?", true, PLANS);
  private static final Question ONLY_PLAN = new SingleChoice("plan", "Which?", true, ONLY_PLANS);
  private static final Question TWO =
      new MultiChoice("two", "Which two?", false, PLANS, new Selections(2, Optional.of(2)));
  private static final Question SOME =
      new MultiChoice("some", "Which?", false, ONLY_PLANS, Selections.ANY);
  private static final Question WORD =
      new TextQuestion("word", "?", false, TextQuestion.Size.SHORT, 4);
  private static final Question CONSENT = new Consent("ok", "May we?", true);
  private static final Question HELLO = new Statement("hello", "Hello");

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
        Arguments.of(STARS, new Score(3)),
        Arguments.of(PLAN, Choices.of("free")),
        Arguments.of(PLAN, Choices.of()),
        Arguments.of(PLAN, other("x".repeat(1_000))),
        Arguments.of(TWO, Choices.of("free", "max")),
        Arguments.of(TWO, new Choices(Set.of("free"), Optional.of(""))),
        Arguments.of(TWO, Choices.of()),
        Arguments.of(SOME, Choices.of("free", "pro", "max")),
        Arguments.of(WORD, new Text("four")),
        Arguments.of(CONSENT, new Consented(false)),
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
        Arguments.of(STARS, new Score(4), "must be a whole number from 1 to 3"),
        Arguments.of(PLAN, new Text("free"), "must be one choice"),
        Arguments.of(PLAN, Choices.of("free", "pro"), "must be one choice"),
        Arguments.of(
            PLAN, new Choices(Set.of("free"), Optional.of("and this")), "must be one choice"),
        Arguments.of(PLAN, Choices.of("gold"), "names a choice that this question does not have"),
        Arguments.of(PLAN, other("x".repeat(1_001)), "must have at most 1000 characters as other"),
        Arguments.of(ONLY_PLAN, other("x"), "must be from the choices; this question has no other"),
        Arguments.of(TWO, Choices.of("free"), "must be at least 2 and at most 2 of the choices"),
        Arguments.of(
            TWO,
            new Choices(Set.of("free", "pro"), Optional.of("x")),
            "must be at least 2 and at most 2 of the choices"),
        Arguments.of(SOME, new Consented(true), "must be choices"),
        Arguments.of(
            SOME, Choices.of("free", "gold"), "names a choice that this question does not have"),
        Arguments.of(WORD, new Text("fives"), "must be a text of at most 4 characters"),
        Arguments.of(CONSENT, new Text("true"), "must be true or false"),
        Arguments.of(HELLO, new Text("Hi"), "is a statement, which takes no answer"),
        Arguments.of(WHY, new Score(9), "must be a text of at most 10000 characters"),
        Arguments.of(
            WHY, new Text("x".repeat(10_001)), "must be a text of at most 10000 characters"));
  }

  @Test
  void a_required_question_is_fulfilled_by_an_answer_that_says_something() {
    assertThat(NPS.isFulfilledBy(new Score(0))).isTrue();
    assertThat(WHY.isFulfilledBy(new Text(" \n"))).isFalse();
    assertThat(PLAN.isFulfilledBy(Choices.of())).isFalse();
    assertThat(PLAN.isFulfilledBy(other(""))).isTrue();
  }

  @Test
  void required_consent_is_fulfilled_by_who_accepts() {
    assertThat(CONSENT.isFulfilledBy(new Consented(true))).isTrue();
    assertThat(CONSENT.isFulfilledBy(new Consented(false))).isFalse();
    assertThat(new Consent("ok", "May we?", false).isFulfilledBy(new Consented(false))).isTrue();
  }

  @Test
  void a_choice_is_understood_by_its_bare_id() {
    assertThat(PLAN.understood(new Text("free"))).isEqualTo(Choices.of("free"));
    assertThat(SOME.understood(new Text("free"))).isEqualTo(Choices.of("free"));
    assertThat(WHY.understood(new Text("free"))).isEqualTo(new Text("free"));
  }

  @Test
  void choices_are_in_no_order() {
    assertThat(Choices.of("free", "pro")).isEqualTo(Choices.of("pro", "free"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 11})
  void a_rating_has_3_to_10_points(int points) {
    assertThatThrownBy(() -> new Rating("r", "?", true, points, Display.STARS, Ends.UNNAMED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_001})
  void a_text_has_a_length(int longest) {
    assertThatThrownBy(() -> new TextQuestion("t", "?", true, TextQuestion.Size.LONG, longest))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Choices other(String words) {
    return new Choices(Set.of(), Optional.of(words));
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
