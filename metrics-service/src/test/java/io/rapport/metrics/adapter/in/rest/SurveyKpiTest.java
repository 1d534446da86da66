package io.rapport.metrics.adapter.in.rest;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.survey.QuestionAnswer;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.survey.SurveyFactKind;
import io.rapport.metrics.StoryTest;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The worked examples of surveys: sent shuffled and doubled, asked by the API. */
@QuarkusTest
class SurveyKpiTest extends StoryTest {

  /** 7, 6, 5, 4, 1: s² = 5.3, t(4) = 2.776445, so ± 2.8585. */
  @Test
  void five_scores_of_effort_have_their_mean_and_their_share() {
    efforts(NOON, 7, 6, 5, 4, 1);
    story.also(_ -> effort("machine", 1, NOON, fact -> fact.setMachine("trap")));
    told();

    answer("ces" + DAY)
        .body("total.value.toDouble()", closeTo(4.6, 1e-6))
        .body("total.unit", equalTo("mean"))
        .body("total.numerator", equalTo(23))
        .body("total.denominator", equalTo(5))
        .body("total.interval95.low.toDouble()", closeTo(4.6 - 2.8585, 1e-4))
        .body("total.interval95.method", equalTo("Student's t"))
        .body("total.figures.share.value", equalTo(60f))
        .body("parameters.variant", equalTo("mean"))
        .body("inputs[0].count", equalTo(5));
    answer("ces" + DAY + "&variant=share")
        .body("total.value", equalTo(60f))
        .body("total.unit", equalTo("percent"))
        .body("total.interval95.method", equalTo("Wilson"))
        .body("parameters.variant", equalTo("share"));
    answer("ces/records" + DAY).body("items.score", containsInAnyOrder(7, 6, 5, 4, 1));
  }

  @Test
  void efforts_are_compared_by_welch_and_shares_by_their_own_test() {
    // MeanTest has the numbers: 1–5 against 2–7 differ by −1.5 with ν near 9, far from significant.
    efforts("2026-01-04T12:00:00Z", 2, 3, 4, 5, 6, 7);
    efforts(NOON, 1, 2, 3, 4, 5);
    told();

    answer("ces" + DAY + "&compare=previous")
        .body("comparison.change", equalTo(-1.5f))
        .body("comparison.significant", equalTo(false))
        .body("comparison.test", containsString("Welch"));
    answer("ces" + DAY + "&compare=previous&variant=share")
        .body("comparison.change", equalTo(-30f))
        .body("comparison.test", containsString("Fisher"));
  }

  /** Anna gives 0, then 10 by another device that turns out to be hers; Ben gives 9. */
  @Test
  void of_each_person_the_latest_answer_counts_if_that_is_asked() {
    story.also(_ -> score("1", 0, "2026-01-05T10:00:00Z", fact -> fact.setUserId("anna")));
    story.also(_ -> score("2", 10, "2026-01-05T11:00:00Z", fact -> fact.setAnonymousId("tablet")));
    story.also(_ -> score("3", 9, NOON, fact -> fact.setUserId("ben").setChannel("email")));
    story.also(
        _ ->
            topics.event(
                project,
                "login",
                "2026-01-05T13:00:00Z",
                event -> event.setAnonymousId("tablet").setUserId("anna")));
    told();

    answer("nps" + DAY).body("total.n", equalTo(3)).body("parameters.per", equalTo("answer"));
    answer("nps" + DAY + "&per=person&breakdown=channel")
        .body("total.value", equalTo(100f))
        .body("total.n", equalTo(2))
        .body("breakdown.key", containsInAnyOrder("widget", "email"))
        .body("breakdown.n", contains(1, 1))
        .body("inputs[0].count", equalTo(2))
        .body("parameters.per", equalTo("person"));
    answer("nps/records" + DAY + "&per=person")
        .body("items.responseId", containsInAnyOrder("2", "3"));
  }

  /** 7 and 7 of one person, 1 and 1 of another, 4 of a third; ClusteredMeanTest has the numbers. */
  @Test
  void a_mean_of_persons_that_repeat_is_clustered_by_person() {
    var of = List.of("a", "a", "b", "b", "c");
    var scores = List.of(7, 7, 1, 1, 4);
    for (int n = 0; n < 5; n++) {
      var number = n;
      story.also(
          _ -> effort("r" + number, scores.get(number), NOON, f -> f.setUserId(of.get(number))));
    }
    told();

    answer("ces" + DAY)
        .body("total.value", equalTo(4f))
        .body("total.interval95.high.toDouble()", closeTo(12.94289, 1e-4))
        .body("total.interval95.method", containsString("clustered by person"));
    answer("ces" + DAY + "&per=person")
        .body("total.n", equalTo(3))
        .body("total.interval95.method", not(containsString("clustered")));
  }

  /** Top two boxes of seven are 6 and 7. */
  @Test
  void satisfaction_on_seven_points_begins_with_six() {
    for (int n = 5; n <= 7; n++) {
      var score = n;
      story.also(
          _ -> score("s" + score, score, NOON, fact -> fact.setAnswers(of("csat", 7, score))));
    }
    told();

    answer("csat" + DAY + "&breakdown=question")
        .body("total.numerator", equalTo(2))
        .body("total.denominator", equalTo(3))
        .body("breakdown.key", contains("q1"));
  }

  /** 160 see it, 40 begin: 30 of them complete it, two of these in parts, after 20 and 40 s. */
  @Test
  void forty_of_a_hundred_and_sixty_are_a_quarter() {
    for (int n = 0; n < 160; n++) {
      var person = "p" + n;
      var completed = n < 28;
      story.also(_ -> shown(person, "2026-01-05T11:00:00Z"));
      if (n < 40) {
        story.also(
            _ ->
                score(
                    "r" + person,
                    9,
                    NOON,
                    fact ->
                        fact.setAnonymousId(person)
                            .setAttributes("{\"agent\":\"Kim\"}")
                            .setCompleted(completed)));
      }
    }
    revised("p38", 20);
    revised("p39", 40);
    // By link and by a machine: no showing led to it.
    story.also(_ -> score("linked", 9, NOON, fact -> fact.setAnonymousId("stranger")));
    story.also(
        _ -> score("trapped", 9, NOON, fact -> fact.setAnonymousId("p159").setMachine("trap")));
    told();

    answer("response_rate" + DAY)
        .body("total.value", equalTo(25f))
        .body("total.unit", equalTo("percent"))
        .body("total.numerator", equalTo(40))
        .body("total.denominator", equalTo(160))
        .body("total.n", equalTo(160))
        // Wilson: 0.25 of 160.
        .body("total.interval95.low.toDouble()", closeTo(18.93, 0.01))
        .body("total.interval95.high.toDouble()", closeTo(32.24, 0.01))
        .body("total.figures.completed_of_shown.value", equalTo(18.75f))
        .body("total.figures.completed_of_started.value", equalTo(75f))
        .body("total.figures.drop_off.value", equalTo(25f))
        .body("total.figures.time_to_complete.value", equalTo(30f))
        .body("total.figures.time_to_complete.n", equalTo(2))
        .body("inputs.name", contains("After the order: shown", "After the order: answered"))
        .body("inputs.count", contains(160, 40));
    answer("response_rate/records" + DAY + "&limit=500")
        .body("items", hasSize(160))
        .body("items.findAll { it.started }", hasSize(40))
        .body("items.findAll { it.completed }", hasSize(30));
    answer("response_rate" + DAY + "&breakdown=property.agent")
        .body("breakdown.find { it.key == 'Kim' }.n", equalTo(40))
        .body("breakdown.find { it.key == null }.value", equalTo(0f));
  }

  /** The second showing of the same person is not answered by the response to the first. */
  @Test
  void a_response_answers_the_showing_before_it_and_no_other() {
    story.also(_ -> shown("anna", "2026-01-04T12:00:00Z"));
    story.also(_ -> score("r", 9, "2026-01-04T12:01:00Z", fact -> fact.setAnonymousId("anna")));
    story.also(_ -> shown("anna", NOON));
    told();

    answer("response_rate" + DAY + "&compare=previous&breakdown=survey")
        .body("total.value", equalTo(0f))
        .body("comparison.value", equalTo(100f))
        .body("breakdown.key", contains("survey-1"));
    answer("response_rate?from=2026-01-04&to=2026-01-05&interval=day")
        .body("total.value", equalTo(50f))
        .body("series.value", contains(100f, 0f));
  }

  @Test
  void a_showing_that_is_told_late_was_answered_all_the_same() {
    story.also(_ -> score("r", 9, NOON, fact -> fact.setAnonymousId("anna")));
    story.also(_ -> shown("anna", "2026-01-05T12:00:05Z"));
    told();

    answer("response_rate" + DAY).body("total.value", equalTo(100f));
  }

  @Test
  void without_answers_and_showings_there_is_a_reason_and_no_number() {
    withoutNumber("ces", "response_rate");
  }

  private void efforts(String at, int... scores) {
    for (int score : scores) {
      story.also(_ -> effort(at + score, score, at, _ -> {}));
    }
  }

  private void effort(String response, int score, String at, Consumer<SurveyFact.Builder> change) {
    score(response, score, at, fact -> change.accept(fact.setAnswers(of("ces", 7, score))));
  }

  private void score(String response, int score, String at, Consumer<SurveyFact.Builder> change) {
    topics.answer(project, response, score, at, change);
  }

  /** The last part, some seconds after the first. */
  private void revised(String person, int seconds) {
    story.also(
        _ ->
            score(
                "r" + person,
                9,
                NOON,
                fact ->
                    fact.setFactId("last-" + person)
                        .setAnonymousId(person)
                        .setRevision(2)
                        .setCompleted(true)
                        .setRecordedAt(Instant.parse(NOON).plusSeconds(seconds))
                        .setAttributes("{\"agent\":\"Kim\"}")));
  }

  private void shown(String person, String at) {
    topics.answer(
        project,
        "shown-" + person + at,
        0,
        at,
        fact ->
            fact.setKind(SurveyFactKind.SHOWN)
                .setAnonymousId(person)
                .setResponseId(null)
                .setRevision(0)
                .setCompleted(false)
                .setAnswers(List.of()));
  }

  private static List<QuestionAnswer> of(String type, int scaleMax, int score) {
    return List.of(
        QuestionAnswer.newBuilder()
            .setQuestionId("q1")
            .setQuestionType(type)
            .setScaleMin(1)
            .setScaleMax(scaleMax)
            .setScore(score)
            .build());
  }
}
