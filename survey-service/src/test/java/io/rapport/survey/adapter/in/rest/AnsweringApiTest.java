package io.rapport.survey.adapter.in.rest;

import static io.rapport.survey.adapter.in.rest.Shop.asAnybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.survey.SurveyFact;
import io.rapport.contracts.survey.SurveyFactKind;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnsweringApiTest {

  private final Shop.Owner owner;
  private final SurveyFactsTopic topic;
  private final String response = UUID.randomUUID().toString();
  private Shop shop;
  private String survey;

  AnsweringApiTest(Shop.Owner owner, SurveyFactsTopic topic) {
    this.owner = owner;
    this.topic = topic;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    survey = shop.liveSurvey();
  }

  @Test
  void a_score_and_then_a_reason_are_one_response() {
    // When
    var first = send(shop.submission(survey, "{\"score\": 3}", false));
    var second = send(shop.submission(survey, "{\"why\": \"Slow\"}", true));

    // Then
    first.then().statusCode(200).body("revision", equalTo(1)).body("completed", equalTo(false));
    second.then().statusCode(200).body("revision", equalTo(2)).body("completed", equalTo(true));
    assertThat(second.<String>path("answeredAt")).isEqualTo(first.<String>path("answeredAt"));
    answers()
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].answers", equalTo(Map.of("score", 3, "why", "Slow")));
    await().until(() -> topic.factsOf(shop).size() == 2);
    assertThat(topic.factsOf(shop)).extracting(SurveyFact::getRevision).containsExactly(1, 2);
  }

  @Test
  void the_same_again_changes_nothing() {
    // Given
    var submission = shop.submission(survey, "{\"score\": 9}", true);
    var first = send(submission);

    // When
    var second = send(submission);

    // Then
    second.then().statusCode(200).body("", equalTo(first.jsonPath().getMap("")));
    assertThat(answers().<Integer>path("items[0].revision")).isEqualTo(1);
  }

  @Test
  void a_hundred_at_once_are_one_response_with_one_revision_and_one_message()
      throws InterruptedException, ExecutionException {
    // Given
    var submission = shop.submission(survey, "{\"score\": 9}", true);
    Callable<Response> call = () -> send(submission);

    // When
    try (var threads = Executors.newFixedThreadPool(50)) {
      var calls = threads.invokeAll(Stream.generate(() -> call).limit(100).toList());

      // Then
      for (var one : calls) {
        one.get().then().statusCode(200).body("revision", equalTo(1));
      }
    }
    answers().then().body("items.size()", equalTo(1)).body("items[0].revision", equalTo(1));
    // A later message of the same key is behind all that there are.
    send(UUID.randomUUID().toString(), submission).then().statusCode(200);
    await()
        .until(
            () ->
                topic.factsOf(shop).stream()
                    .anyMatch(fact -> !fact.getResponseId().equals(response)));
    assertThat(topic.factsOf(shop)).hasSize(2);
  }

  @Test
  void a_completed_response_takes_nothing_more() {
    send(shop.submission(survey, "{\"score\": 9}", true)).then().statusCode(200);

    assertProblem(
        409,
        "responseId",
        "is completed and takes nothing more",
        send(shop.submission(survey, "{\"score\": 8}", true)));
    assertThat(answers().<Integer>path("items[0].answers.score")).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"score": 11}                    | answers.score | must be a whole number from 0 to 10
          {"score": -1}                    | answers.score | must be a whole number from 0 to 10
          {"score": 7.5}                   | answers.score | must be a whole number, a text, true, false, or choices
          {"score": 1e99}                  | answers.score | must be a whole number, a text, true, false, or choices
          {"score": "9"}                   | answers.score | must be a whole number from 0 to 10
          {"score": true}                  | answers.score | must be a whole number from 0 to 10
          {"score": null}                  | answers.score | must be a whole number, a text, true, false, or choices
          {"score": [9]}                   | answers.score | must be a whole number, a text, true, false, or choices
          {"score": 9, "why": 1}           | answers.why   | must be a text of at most 10000 characters
          {"score": 9, "why": "\\udc00"}   | answers.why   | must be whole Unicode characters
          {"score": 9, "another": 1}       | answers.another | is not a question of this version of the survey
          {"\\ud800": 9}                   | answers       | cannot be read
          {"why": "no score"}              | answers.score | is required to complete the response
          {}                               | answers       | must hold at least one answer
          []                               | answers       | must be an object of the documented shape
          """)
  void a_wrong_answer_is_refused_with_field_and_reason(
      String answers, String field, String reason) {
    assertProblem(400, field, reason, send(shop.submission(survey, answers, true)));
    answers().then().body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "survey": "{survey}", "version": 1                                               | anonymousId | or userId is required
          "survey": "{survey}", "version": 1, "anonymousId": "", "userId": ""              | anonymousId | or userId is required
          "survey": "{survey}", "version": 1, "anonymousId": "a\\u0000"                    | anonymousId | must match "\\P{Cntrl}*"
          "survey": "{survey}", "anonymousId": "a"                                         | version     | must not be null
          "survey": "{survey}", "version": 2, "anonymousId": "a"                           | version     | is not a published version of this survey
          "survey": "{survey}", "version": 1.5, "anonymousId": "a"                         | version     | must be a number
          "survey": "{survey}", "version": "1", "anonymousId": "a"                         | version     | must be a number
          "version": 1, "anonymousId": "a"                                                 | survey      | must not be null
          "survey": "x", "version": 1, "anonymousId": "a"                                  | survey      | must be a UUID
          "survey": "{survey}", "version": 1, "anonymousId": "a", "channel": "fax"         | channel     | must be one of widget, link, email, api, import
          "survey": "{survey}", "version": 1, "anonymousId": "a", "completed": "yes"       | completed   | must be true or false
          "survey": "{survey}", "version": 1, "anonymousId": "a", "score": 9               | score       | is not a known field
          "survey": "{survey}", "version": 1, "anonymousId": "a", "attributes": {"a": {}}  | attributes.a | must be a string, a number, true or false
          "survey": "{survey}", "version": 1, "anonymousId": "a", "attributes": {"a": null} | attributes.a | must be a string, a number, true or false
          "survey": "{survey}", "version": 1, "anonymousId": "a", "attributes": {"a": 1e999999999} | attributes.a | must have at most 38 digits
          "survey": "{survey}", "version": 1, "anonymousId": "a", "attributes": "a"        | attributes  | must be an object of the documented shape
          """)
  void a_wrong_submission_is_refused_with_field_and_reason(
      String fields, String field, String reason) {
    var body =
        "{\"writeKey\": \""
            + shop.writeKey()
            + "\", \"answers\": {\"score\": 9}, "
            + fields.replace("{survey}", survey)
            + "}";

    assertProblem(400, field, reason, send(body));
    answers().then().body("items.size()", equalTo(0));
  }

  @Test
  void ids_have_a_length() {
    var body = shop.submission(survey, "{\"score\": 9}", true).replace("anna", "a".repeat(257));

    assertProblem(400, "anonymousId", "size must be between 0 and 256", send(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g"})
  void a_response_is_named_by_a_uuid(String id) {
    assertProblem(
        400,
        "responseId",
        "must be a UUID",
        send(id, shop.submission(survey, "{\"score\": 9}", true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "\"x\"", "{\"writeKey\": }"})
  void what_is_no_submission_at_all_is_refused(String body) {
    send(body).then().statusCode(400).contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"wk_unknown\"", "\"\"", "null"})
  void an_unknown_key_opens_nothing(String key) {
    var body =
        shop.submission(survey, "{\"score\": 9}", true).replace("\"" + shop.writeKey() + "\"", key);

    assertProblem(401, "writeKey", "is not a live write key", send(body));
    answers().then().body("items.size()", equalTo(0));
  }

  @Test
  void a_revoked_key_opens_nothing() {
    owner.revokesKeyOf(shop);

    assertProblem(
        401,
        "writeKey",
        "is not a live write key",
        send(shop.submission(survey, "{\"score\": 9}", true)));
  }

  @Test
  void a_survey_that_is_not_live_takes_nothing() {
    // Given
    var draft = shop.draft();
    shop.asEditor().post(shop.survey(survey) + "/pause").then().statusCode(200);

    // Then
    assertProblem(
        409,
        "survey",
        "is a draft: nobody was asked yet",
        send(shop.submission(draft, "{\"score\": 9}", true)));
    assertProblem(
        409, "survey", "is paused", send(shop.submission(survey, "{\"score\": 9}", true)));
    shop.asEditor().post(shop.survey(survey) + "/close").then().statusCode(200);
    assertProblem(
        409, "survey", "is closed", send(shop.submission(survey, "{\"score\": 9}", true)));
  }

  @Test
  void a_response_stays_with_its_survey_and_its_person() {
    // Given
    var another = shop.liveSurvey();
    send(shop.submission(survey, "{\"score\": 9}", false)).then().statusCode(200);

    // Then
    assertProblem(
        409,
        "survey",
        "is not the one that this response was begun for",
        send(shop.submission(another, "{\"score\": 9}", false)));
    assertProblem(
        409,
        "anonymousId",
        "or userId is not that of who began this response",
        send(shop.submission(survey, "{\"score\": 9}", false).replace("anna", "bert")));
  }

  @Test
  void a_showing_and_a_dismissal_are_told_once_under_their_id() {
    // Given
    var id = UUID.randomUUID().toString();
    var body =
        """
        {"writeKey": "%s", "id": "%s", "survey": "%s", "version": 1, "userId": "u1"}
        """
            .formatted(shop.writeKey(), id, survey);

    // When
    for (var path : List.of("shown", "shown", "dismissed", "dismissed")) {
      asAnybody()
          .body(body)
          .post("/survey/v1/" + path)
          .then()
          .statusCode(200)
          .body("id", equalTo(id));
    }

    // Then
    await().until(() -> topic.factsOf(shop).size() >= 2);
    assertThat(topic.factsOf(shop))
        .extracting(SurveyFact::getKind)
        .containsExactly(SurveyFactKind.SHOWN, SurveyFactKind.DISMISSED);
    assertThat(topic.messagesOf(shop).getFirst().key()).isEqualTo(shop.id() + "|u1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "survey": "{survey}", "version": 1                                            | 400 | anonymousId
          "survey": "{survey}", "version": 2, "anonymousId": "a"                        | 400 | version
          "survey": "{survey}", "version": 1, "anonymousId": "a", "id": "x"             | 400 | id
          "survey": "{survey}", "version": 1, "anonymousId": "a", "answers": {}         | 400 | answers
          "survey": "00000000-0000-0000-0000-000000000000", "version": 1, "userId": "u" | 404 | survey
          """)
  void a_wrong_showing_is_refused(String fields, int status, String field) {
    for (var path : List.of("shown", "dismissed")) {
      asAnybody()
          .body(
              "{\"writeKey\": \""
                  + shop.writeKey()
                  + "\", "
                  + fields.replace("{survey}", survey)
                  + "}")
          .post("/survey/v1/" + path)
          .then()
          .statusCode(status)
          .body("errors.field", contains(field));
    }
  }

  private Response send(String body) {
    return send(response, body);
  }

  private static Response send(String response, String body) {
    return asAnybody().body(body).put("/survey/v1/responses/" + response);
  }

  private Response answers() {
    return shop.asViewer().get(shop.survey(survey) + "/answers");
  }

  private static void assertProblem(int status, String field, String reason, Response answer) {
    answer
        .then()
        .log()
        .ifValidationFails()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors", hasItem(Map.of("field", field, "reason", reason)));
  }
}
