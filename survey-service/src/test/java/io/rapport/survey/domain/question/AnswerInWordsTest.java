package io.rapport.survey.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerInWordsTest {

  private final Question score = new Nps("score", "Would you recommend us?", true);

  @ParameterizedTest
  @CsvSource({"9,9", "' 9 ',9", "9.0,9", "1E+1,10", "-3,-3"})
  void a_whole_number_is_a_score(String words, int value) {
    assertThat(AnswerInWords.to(score, words)).contains(new Answer.Score(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nine", "9.5", "", "9/10", "1E+999999999", "99999999999999999999"})
  void anything_else_is_none(String words) {
    assertThat(AnswerInWords.to(score, words)).isEmpty();
  }

  @Test
  void words_are_an_answer_in_words() {
    assertThat(AnswerInWords.to(new TextQuestion("why", "Why?", false), " 9 "))
        .contains(new Answer.Text(" 9 "));
  }
}
