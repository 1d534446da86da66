package io.rapport.survey.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.branching.Branch;
import io.rapport.survey.domain.branching.Condition;
import io.rapport.survey.domain.language.Language;
import io.rapport.survey.domain.language.Languages;
import io.rapport.survey.domain.look.Theme;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {

  private static final Nps SCORE = new Nps("score", "Score?", true);
  private static final TextQuestion BAD = new TextQuestion("bad", "What went wrong?", false);
  private static final TextQuestion GOOD = new TextQuestion("good", "What was good?", false);

  /** From 9 on to "good", else to "bad", and after each to the end. */
  private static final Questionnaire BY_SCORE =
      new Questionnaire(
          "By score",
          List.of(SCORE, BAD, GOOD),
          List.of(
              new Branch("score", Optional.of(new Condition.Between(9, 10)), Optional.of("good")),
              new Branch("bad", Optional.empty(), Optional.empty())),
          Texts.NONE,
          Languages.only(Language.ENGLISH),
          Theme.PLAIN,
          List.of());

  @Test
  void who_comes_first_is_asked_the_first_question() {
    assertThat(given(Map.of()).next()).isEqualTo(SCORE);
    assertThat(given(Map.of()).before(SCORE)).isEmpty();
  }

  @Test
  void who_comes_back_goes_on_after_what_they_answered() {
    assertThat(scored(3).next()).isEqualTo(BAD);
    assertThat(scored(10).next()).isEqualTo(GOOD);
    assertThat(scored(10).before(GOOD)).contains(SCORE);
  }

  @Test
  void nobody_gets_past_a_required_question_or_off_their_path() {
    assertThat(given(Map.of()).at("good")).isEqualTo(SCORE);
    assertThat(given(Map.of("good", new Answer.Text("x"))).at("good")).isEqualTo(SCORE);
    assertThat(scored(3).at("good")).isEqualTo(BAD);
    assertThat(scored(3).at("score")).isEqualTo(SCORE);
    assertThat(scored(3).at("nonsense")).isEqualTo(BAD);
  }

  @Test
  void the_answer_says_what_follows() {
    assertThat(scored(3).after(SCORE)).contains(BAD);
    assertThat(scored(3).with(Map.of("score", new Answer.Score(9))).after(SCORE)).contains(GOOD);
    assertThat(scored(3).after(BAD)).isEmpty();
    assertThat(scored(9).after(GOOD)).isEmpty();
  }

  @Test
  void the_last_question_is_known_before_it_is_answered() {
    assertThat(scored(3).isLast(SCORE)).isFalse();
    assertThat(scored(3).isLast(BAD)).isTrue();
    assertThat(scored(9).isLast(GOOD)).isTrue();
  }

  private static Steps scored(int score) {
    return given(Map.of("score", new Answer.Score(score)));
  }

  private static Steps given(Map<String, Answer> answers) {
    return new Steps(BY_SCORE, answers);
  }
}
