package io.rapport.survey.adapter.message;

import static io.rapport.survey.domain.response.ResponseExamples.ANNA;
import static io.rapport.survey.domain.response.ResponseExamples.anna;
import static io.rapport.survey.domain.response.ResponseExamples.begunWith;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SHOP;
import static io.rapport.survey.domain.survey.SurveyExamples.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.QuestionAnswer;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.survey.SurveyFactKind;
import io.rapport.survey.domain.question.Answer.Choices;
import io.rapport.survey.domain.question.Answer.Consented;
import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.question.Answer.Text;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.TextQuestion;
import io.rapport.survey.domain.response.AnswerRules;
import io.rapport.survey.domain.response.Attempt;
import io.rapport.survey.domain.response.Attribute;
import io.rapport.survey.domain.response.Channel;
import io.rapport.survey.domain.response.Encounter;
import io.rapport.survey.domain.response.Occasion;
import io.rapport.survey.domain.response.Response;
import io.rapport.survey.domain.survey.ProjectId;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Questionnaire;
import io.rapport.survey.domain.survey.SurveyExamples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurveyFactMessageTest {

  private final PublishedVersion version = live().version();

  @Test
  void a_showing_says_who_and_when() {
    // Given
    var survey = live().id();
    var showing =
        new Encounter(
            Encounter.Kind.SHOWN,
            UUID.randomUUID(),
            new Occasion(SHOP, survey, 1, Channel.EMAIL),
            ANNA,
            NOON,
            NOON.plusMillis(1));

    // When
    var fact = SurveyFactMessage.encountered(version, showing);

    // Then
    assertThat(fact)
        .isEqualTo(
            SurveyFact.newBuilder()
                .setProjectId("shop")
                .setFactId(fact.getFactId())
                .setKind(SurveyFactKind.SHOWN)
                .setSurveyId(survey.toString())
                .setSurveyVersion(1)
                .setSurveyName("Loyalty")
                .setChannel("email")
                .setAnonymousId("anna")
                .setOccurredAt(NOON)
                .setRecordedAt(NOON.plusMillis(1))
                .setAttributes("{}")
                .build());
  }

  @Test
  void a_revision_has_one_id_and_no_other_fact_has_it() {
    // Given
    var survey = live().id();
    var draft = anna(survey);
    var first = begunWith(draft.score(9).partial(), NOON);
    var second = ((Response.Open) first).take(draft.then().completed(), NOON, NOON);
    var elsewhere =
        begunWith(
            anna(new ProjectId("elsewhere"), survey).under(first.origin().id()).score(9).partial(),
            NOON);

    // Then
    assertThat(factId(first))
        .isEqualTo(factId(first))
        .isNotEqualTo(factId(second))
        .isNotEqualTo(factId(elsewhere));
  }

  @Test
  void the_largest_response_that_is_taken_fits_into_the_topic() {
    // Given
    var questions =
        IntStream.range(0, Questionnaire.MOST_QUESTIONS)
            .<Question>mapToObj(index -> new TextQuestion("q".repeat(62) + index, "?", false))
            .toList();
    var largest = new PublishedVersion(1, new Questionnaire("€".repeat(200), questions), NOON);
    var draft = anna(live().id());
    for (int index = 0; index < Questionnaire.MOST_QUESTIONS; index++) {
      var share = AnswerRules.MOST_TEXT / Questionnaire.MOST_QUESTIONS;
      draft = draft.answer("q".repeat(62) + index, new Text("€".repeat(share)));
    }
    for (int index = 0; index < AnswerRules.MOST_ATTRIBUTES; index++) {
      var share = AnswerRules.MOST_ATTRIBUTE_TEXT / AnswerRules.MOST_ATTRIBUTES;
      draft = draft.attribute(10 + index + "", new Attribute.Text("\u0000".repeat(share - 2)));
    }

    // When
    var refusal = AnswerRules.refusal(new Attempt(largest, Optional.empty(), draft.completed()));
    var bytes =
        Topics.SURVEY_ANSWERS.encode(
            SurveyFactMessage.answered(largest, begunWith(draft.completed(), NOON)));

    // Then
    assertThat(refusal).isEmpty();
    assertThat(bytes.length)
        .isLessThan(
            Integer.parseInt(Topics.SURVEY_ANSWERS.declaration().config().get("max.message.bytes"))
                / 2);
  }

  @Test
  void every_kind_of_answer_is_said_in_the_words_of_the_contract() {
    // Given
    var everything = new PublishedVersion(1, SurveyExamples.EVERYTHING, NOON);
    var answers =
        anna(live().id())
            .answer("nps", new Score(9))
            .answer("rating", new Score(10))
            .answer("plan", new Choices(Set.of(), Optional.of("Another one")))
            .answer("uses", Choices.of("work", "play"))
            .answer("why", new Text("So"))
            .answer("ok", new Consented(true));

    // When
    var fact = SurveyFactMessage.answered(everything, begunWith(answers.completed(), NOON));

    // Then
    assertThat(fact.getAnswers())
        .containsExactly(
            said("nps", "nps").setScaleMin(0).setScaleMax(10).setScore(9).build(),
            said("rating", "rating").setScaleMin(1).setScaleMax(10).setScore(10).build(),
            said("plan", "single_choice").setChoices(List.of("other: Another one")).build(),
            said("uses", "multi_choice").setChoices(List.of("work", "play")).build(),
            said("why", "text").setText("So").build(),
            said("ok", "consent").setChoices(List.of("accepted")).build());
  }

  private static QuestionAnswer.Builder said(String question, String type) {
    return QuestionAnswer.newBuilder().setQuestionId(question).setQuestionType(type);
  }

  private String factId(Response response) {
    return SurveyFactMessage.answered(version, response).getFactId();
  }
}
