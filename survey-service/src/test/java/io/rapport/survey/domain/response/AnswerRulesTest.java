package io.rapport.survey.domain.response;

import static io.rapport.survey.domain.response.ResponseExamples.anna;
import static io.rapport.survey.domain.response.ResponseExamples.begunWith;
import static io.rapport.survey.domain.survey.SurveyExamples.EVERYTHING;
import static io.rapport.survey.domain.survey.SurveyExamples.NOON;
import static io.rapport.survey.domain.survey.SurveyExamples.SHOP;
import static io.rapport.survey.domain.survey.SurveyExamples.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.question.Answer.Choices;
import io.rapport.survey.domain.question.Answer.Score;
import io.rapport.survey.domain.question.Answer.Text;
import io.rapport.survey.domain.response.Refusal.Reason;
import io.rapport.survey.domain.survey.PublishedVersion;
import io.rapport.survey.domain.survey.Survey;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerRulesTest {

  private final Survey.Live survey = live();
  private final ResponseExamples.Draft anna = anna(survey.id());

  @Test
  void a_part_of_the_answers_is_taken() {
    assertThat(refusalOf(anna.why("Hm").partial())).isEmpty();
  }

  @Test
  void all_required_answers_complete_a_response() {
    assertThat(refusalOf(anna.score(9).completed())).isEmpty();
  }

  @Test
  void what_came_before_counts_for_completion() {
    assertThat(refusalOf(anna.then().completed(), anna.score(9).partial())).isEmpty();
  }

  @Test
  void every_wrong_answer_is_named() {
    assertThat(
            refusalOf(
                anna.score(11)
                    .answer("why", new Score(1))
                    .answer("other", new Text("x"))
                    .partial()))
        .contains(
            new Refusal(
                Reason.INVALID,
                List.of(
                    new Fault("answers.score", "must be a whole number from 0 to 10"),
                    new Fault("answers.why", "must be a text of at most 10000 characters"),
                    new Fault(
                        "answers.other", "is not a question of this version of the survey"))));
  }

  @Test
  void a_required_answer_is_missing_also_when_it_says_nothing() {
    assertThat(refusalOf(anna.why("Hm").completed()))
        .contains(invalid("answers.score", "is required to complete the response"));
  }

  @Test
  void only_what_is_on_the_path_of_the_answers_is_required() {
    // Given
    var version = new PublishedVersion(1, EVERYTHING, NOON);
    var detractor = anna.answer("nps", new Score(0));
    var promoter = anna.answer("nps", new Score(10));
    var planned = promoter.answer("plan", Choices.of("pro"));

    // Then
    assertThat(refusalOf(version, detractor.completed())).isEmpty();
    assertThat(refusalOf(version, promoter.completed()))
        .contains(invalid("answers.plan", "is required to complete the response"));
    assertThat(refusalOf(version, planned.completed())).isEmpty();
    assertThat(refusalOf(version, anna.why("Hm").completed()))
        .contains(invalid("answers.nps", "is required to complete the response"));
  }

  @Test
  void an_answer_off_the_path_is_taken_for_people_go_back() {
    // Given
    var version = new PublishedVersion(1, EVERYTHING, NOON);
    var changed = anna.answer("plan", Choices.of("pro")).answer("nps", new Score(0));

    // Then
    assertThat(refusalOf(version, changed.completed())).isEmpty();
  }

  @Test
  void saying_nothing_is_no_beginning() {
    assertThat(refusalOf(anna.partial()))
        .contains(invalid("answers", "must hold at least one answer"));
  }

  @Test
  void a_response_stays_with_its_survey_its_version_and_its_person() {
    // Given
    var another =
        anna.on(new Occasion(SHOP, new SurveyId(UUID.randomUUID()), 2, Channel.WIDGET))
            .by(new Respondent(Optional.of("bert"), Optional.empty()));

    // When
    var refusal = refusalOf(another.score(9).partial(), anna.score(9).partial());

    // Then
    assertThat(refusal.map(Refusal::reason)).contains(Reason.OTHER_RESPONSE);
    assertThat(refusal.orElseThrow().faults())
        .extracting(Fault::field)
        .containsExactly("survey", "version", "anonymousId");
  }

  @Test
  void a_completed_response_takes_only_its_repeat() {
    // Given
    var completed = anna.score(9).why("Quick").completed();

    // Then
    assertThat(refusalOf(completed, completed)).isEmpty();
    assertThat(refusalOf(anna.score(9).partial(), completed)).isEmpty();
    assertThat(refusalOf(anna.score(8).partial(), completed))
        .contains(
            Refusal.of(
                Reason.RESPONSE_COMPLETED, "responseId", "is completed and takes nothing more"));
  }

  @Test
  void a_wrong_answer_after_completion_is_explained_as_wrong() {
    assertThat(refusalOf(anna.score(11).partial(), anna.score(9).completed()))
        .map(Refusal::reason)
        .contains(Reason.INVALID);
  }

  @Test
  void attributes_are_bounded_over_all_submissions() {
    // Given
    var before = anna.score(9);
    for (int index = 0; index < AnswerRules.MOST_ATTRIBUTES; index++) {
      before = before.attribute("a" + index, new Attribute.Flag(true));
    }
    var oneMore = anna.then().attribute("more", new Attribute.Flag(true)).partial();

    // Then
    assertThat(refusalOf(before.partial())).isEmpty();
    assertThat(refusalOf(oneMore, before.partial()))
        .contains(invalid("attributes", "must be at most 50"));
  }

  @Test
  void attributes_are_bounded_in_length_with_their_names() {
    var longest = "x".repeat(AnswerRules.MOST_ATTRIBUTE_TEXT - 1);

    assertThat(refusalOf(anna.score(9).attribute("n", new Attribute.Text(longest)).partial()))
        .isEmpty();
    assertThat(refusalOf(anna.score(9).attribute("nn", new Attribute.Text(longest)).partial()))
        .contains(invalid("attributes", "must have at most 20000 characters in all"));
  }

  private static Optional<Refusal> refusalOf(PublishedVersion version, Submission submission) {
    return AnswerRules.refusal(new Attempt(version, Optional.empty(), submission));
  }

  private Optional<Refusal> refusalOf(Submission submission) {
    return AnswerRules.refusal(new Attempt(survey.version(), Optional.empty(), submission));
  }

  private Optional<Refusal> refusalOf(Submission submission, Submission before) {
    var known = Optional.of(begunWith(before, NOON));
    return AnswerRules.refusal(new Attempt(survey.version(), known, submission));
  }

  private static Refusal invalid(String field, String reason) {
    return Refusal.of(Reason.INVALID, field, reason);
  }
}
