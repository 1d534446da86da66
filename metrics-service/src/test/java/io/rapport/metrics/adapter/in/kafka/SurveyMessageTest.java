package io.rapport.metrics.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.contracts.Examples;
import io.rapport.contracts.Topics;
import org.junit.jupiter.api.Test;

class SurveyMessageTest {

  @Test
  void a_machines_answer_says_what_gave_it_away_and_a_persons_says_nothing() {
    var answers = Examples.of(Topics.SURVEY_ANSWERS);

    assertThat(SurveyMessage.read(answers.named("scanner-answered").message()).machine())
        .contains("trap");
    assertThat(SurveyMessage.read(answers.named("nps-answered-by-link").message()).machine())
        .isEmpty();
  }
}
