package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
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
class AuthoringApiTest {

  private static final String CHANGED =
      """
      {"name": "Changed", "questions": [
        {"id": "stars", "type": "csat", "text": "How satisfied were you?", "scale": 7}]}
      """;

  private final Shop.Owner owner;
  private Shop shop;

  AuthoringApiTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_shop() {
    shop = owner.opens();
  }

  @Test
  void a_created_survey_is_a_draft_and_answered_as_it_is() {
    var created = shop.asEditor().body(Shop.NPS).post(shop.surveys());

    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("state", equalTo("draft"))
        .body("version", equalTo(1))
        .body("name", equalTo("Loyalty"))
        .body("questions[0]", equalTo(question("score", "nps", "Would you recommend us?", true)))
        .body("questions[1].id", equalTo("why"))
        .body("questions[1].type", equalTo("text"))
        .body("questions[1].size", equalTo("long"))
        .body("blockers", equalTo(List.of()));
    assertThat(created.header("Location")).endsWith(shop.survey(created.path("id")));
    shop.asViewer()
        .get(created.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("", equalTo(created.jsonPath().getMap("")));
  }

  @Test
  void every_type_of_question_is_written_as_it_is_read() {
    var questions =
        """
        [{"id": "a", "type": "nps", "text": "1?", "required": true},
         {"id": "b", "type": "csat", "text": "2?"},
         {"id": "c", "type": "csat", "text": "3?", "scale": 7},
         {"id": "d", "type": "ces", "text": "4?"},
         {"id": "e", "type": "text", "text": "<script>alert('5?')</script> 😀"}]
        """;

    shop.asEditor()
        .body("{\"name\": \"All\", \"questions\": " + questions + "}")
        .post(shop.surveys())
        .then()
        .statusCode(201)
        .body("questions.type", contains("nps", "csat", "csat", "ces", "text"))
        .body("questions[1].scale", equalTo(5))
        .body("questions[2].scale", equalTo(7))
        .body("questions[4].text", equalTo("<script>alert('5?')</script> 😀"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"questions": [{"id": "a", "type": "nps", "text": "?"}]}               | name              | must not be blank
          {"name": " ", "questions": [{"id": "a", "type": "nps", "text": "?"}]}  | name              | must not be blank
          {"name": 7, "questions": [{"id": "a", "type": "nps", "text": "?"}]}    | name              | must be a string
          {"name": "N"}                                                          | questions         | must not be empty
          {"name": "N", "questions": []}                                         | questions         | must not be empty
          {"name": "N", "questions": {}}                                         | questions         | must be an array
          {"name": "N", "questions": [null]}                                     | questions[0]      | must not be null
          {"name": "N", "questions": [{"id": "a", "type": "nps"}]}               | questions[0].text | must not be blank
          {"name": "N", "questions": [{"type": "nps", "text": "?"}]}             | questions[0].id   | must not be null
          {"name": "N", "questions": [{"id": "a b", "type": "nps", "text": "?"}]} | questions[0].id  | must match "[A-Za-z0-9_-]{1,64}"
          {"name": "N", "questions": [{"id": "a", "type": "emoji", "text": "?"}]} | questions[0].type | must be one of [ces, consent, csat, multi_choice, nps, rating, single_choice, statement, text]
          {"name": "N", "questions": [{"id": "a", "text": "?"}]}                 | questions[0].type | must be one of [ces, consent, csat, multi_choice, nps, rating, single_choice, statement, text]
          {"name": "N", "questions": [{"id": "a", "type": "nps", "text": "?", "scale": 5}]}  | questions[0].scale | is not a known field
          {"name": "N", "questions": [{"id": "a", "type": "csat", "text": "?", "scale": 6}]} | questions[0].scale | must be one of 5, 7
          {"name": "N", "questions": [{"id": "a", "type": "nps", "text": "?", "required": "yes"}]} | questions[0].required | must be true or false
          {"name": "N", "questions": [{"id": "a", "type": "nps", "text": "?"}, {"id": "a", "type": "text", "text": "?"}]} | questions[1].id | is the id of an earlier question
          {"name": "N", "state": "live", "questions": [{"id": "a", "type": "nps", "text": "?"}]} | state | is not a known field
          {"name": "half \\ud800", "questions": [{"id": "a", "type": "nps", "text": "?"}]} | name | must be whole Unicode characters
          """)
  void a_wrong_survey_is_refused_with_field_and_reason(String body, String field, String reason) {
    shop.asEditor()
        .body(body)
        .post(shop.surveys())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasItem(Map.of("field", field, "reason", reason)));
    shop.asViewer().get(shop.surveys()).then().body("items", equalTo(List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = "{\"name\": \n [1, 2] \n \"text\" \n null \n {\"name\": \"N\"}}")
  void what_is_no_survey_at_all_is_refused(String body) {
    shop.asEditor()
        .body(body)
        .post(shop.surveys())
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void what_is_not_json_is_refused() {
    shop.asEditor()
        .contentType(ContentType.XML)
        .body("<survey/>")
        .post(shop.surveys())
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void names_and_questions_have_a_length() {
    shop.asEditor()
        .body(
            """
            {"name": "%s", "questions": [{"id": "a", "type": "nps", "text": "%s"}]}
            """
                .formatted("x".repeat(201), "x".repeat(2001)))
        .post(shop.surveys())
        .then()
        .statusCode(400)
        .body("errors.field", contains("name", "questions[0].text"));
  }

  @Test
  void the_same_request_creates_one_survey_also_at_the_same_moment()
      throws InterruptedException, ExecutionException {
    // Given
    Callable<String> create =
        () ->
            shop.asEditor()
                .header("Idempotency-Key", "once")
                .body(Shop.NPS)
                .post(shop.surveys())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

    // When
    try (var threads = Executors.newFixedThreadPool(8)) {
      var ids = threads.invokeAll(Stream.generate(() -> create).limit(16).toList());

      // Then
      var id = ids.getFirst().get();
      for (var one : ids) {
        assertThat(one.get()).isEqualTo(id);
      }
      shop.asViewer().get(shop.surveys()).then().body("items.id", contains(id));
    }
  }

  @Test
  void another_request_needs_another_key() {
    shop.asEditor().header("Idempotency-Key", "k").body(Shop.NPS).post(shop.surveys());

    shop.asEditor()
        .header("Idempotency-Key", "k")
        .body(CHANGED)
        .post(shop.surveys())
        .then()
        .statusCode(409)
        .contentType("application/problem+json");
  }

  @Test
  void a_survey_lives_from_draft_to_closed() {
    var survey = shop.survey(shop.draft());

    step(survey, "publish", "live", 1);
    step(survey, "pause", "paused", 1);
    step(survey, "resume", "live", 1);
    shop.asEditor()
        .body(CHANGED)
        .put(survey)
        .then()
        .statusCode(200)
        .body("state", equalTo("live"))
        .body("version", equalTo(1))
        .body("unpublishedChanges", equalTo(true));
    step(survey, "publish", "live", 2);
    step(survey, "close", "closed", 2);
    shop.asViewer()
        .get(survey + "/versions")
        .then()
        .statusCode(200)
        .body("items.version", contains(2, 1))
        .body("items.name", contains("Changed", "Loyalty"))
        .body("next", nullValue());
  }

  @Test
  void a_step_that_the_state_does_not_have_is_a_conflict() {
    var survey = shop.survey(shop.draft());

    shop.asEditor()
        .post(survey + "/pause")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("detail", equalTo("Only a live survey can be paused."));
    step(survey, "publish", "live", 1);
    step(survey, "close", "closed", 1);
    shop.asEditor().body(CHANGED).put(survey).then().statusCode(409);
  }

  @Test
  void who_saw_an_earlier_edition_changes_nothing() {
    // Given
    var survey = shop.survey(shop.draft());
    var seen = shop.asEditor().get(survey).header("ETag");

    // Then
    shop.asEditor().header("If-Match", seen).body(CHANGED).put(survey).then().statusCode(200);
    for (var tag : List.of(seen, "\"x\"", "W/\"2\"", "2", "\"\"")) {
      shop.asEditor()
          .header("If-Match", tag)
          .body(Shop.NPS)
          .put(survey)
          .then()
          .statusCode(412)
          .contentType("application/problem+json");
    }
    shop.asEditor().header("If-Match", seen).post(survey + "/publish").then().statusCode(412);
    shop.asEditor()
        .header("If-Match", "\"9\", \"2\"")
        .post(survey + "/publish")
        .then()
        .statusCode(200);
    shop.asEditor().header("If-Match", "*").body(Shop.NPS).put(survey).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"publish", "pause", "resume", "close"})
  void no_step_is_taken_by_who_saw_an_earlier_edition(String step) {
    // Given
    var survey = shop.survey(shop.draft());
    var seen = shop.asEditor().get(survey).header("ETag");
    var before =
        Map.of(
            "pause",
            List.of("publish"),
            "close",
            List.of("publish"),
            "resume",
            List.of("publish", "pause"));
    shop.asEditor().body(CHANGED).put(survey).then().statusCode(200);
    before
        .getOrDefault(step, List.of())
        .forEach(earlier -> shop.asEditor().post(survey + "/" + earlier).then().statusCode(200));
    var stands = shop.asEditor().get(survey);

    // When
    var stale = shop.asEditor().header("If-Match", seen).post(survey + "/" + step);

    // Then
    stale.then().statusCode(412).contentType("application/problem+json");
    shop.asEditor().get(survey).then().body("", equalTo(stands.jsonPath().getMap("")));
    shop.asEditor()
        .header("If-Match", stands.header("ETag"))
        .post(survey + "/" + step)
        .then()
        .statusCode(200);
  }

  @Test
  void a_copy_is_a_draft_that_asks_the_same_and_is_made_once() {
    // Given
    var survey = shop.survey(shop.liveSurvey());
    var original = shop.asEditor().get(survey);

    // When
    var copy = shop.asEditor().header("Idempotency-Key", "c").post(survey + "/copy");
    var again = shop.asEditor().header("Idempotency-Key", "c").post(survey + "/copy");

    // Then
    copy.then()
        .statusCode(201)
        .body("state", equalTo("draft"))
        .body("name", equalTo("Loyalty (copy)"))
        .body("questions", equalTo(original.path("questions")));
    assertThat(again.<String>path("id"))
        .isEqualTo(copy.path("id"))
        .isNotEqualTo(original.path("id"));
    shop.asEditor()
        .post(shop.survey("00000000-0000-0000-0000-000000000000") + "/copy")
        .then()
        .statusCode(404);
  }

  @Test
  void a_list_goes_on_where_it_says() {
    // Given
    var first = shop.draft();
    var second = shop.draft();
    var third = shop.draft();

    // When
    var begin = shop.asViewer().get(shop.surveys() + "?limit=2");
    String next = begin.path("next");
    var rest = shop.asViewer().get(shop.surveys() + "?limit=2&cursor=" + next);

    // Then
    begin.then().body("items.id", contains(third, second));
    rest.then().body("items.id", contains(first)).body("next", nullValue());
  }

  @ParameterizedTest
  @CsvSource({"limit=0, limit", "limit=501, limit", "cursor=x, cursor"})
  void a_wrong_page_is_refused(String query, String field) {
    shop.asViewer()
        .get(shop.surveys() + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", contains(field));
  }

  private void step(String survey, String step, String state, int version) {
    Response changed = shop.asEditor().post(survey + "/" + step);
    changed
        .then()
        .statusCode(200)
        .body("state", equalTo(state))
        .body("version", equalTo(version))
        .body("unpublishedChanges", equalTo(false));
  }

  private static Map<String, Object> question(
      String id, String type, String text, boolean required) {
    return Map.of("id", id, "type", type, "text", text, "required", required);
  }
}
