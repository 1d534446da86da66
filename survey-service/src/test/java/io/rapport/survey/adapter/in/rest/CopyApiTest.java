package io.rapport.survey.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From one project into another one. */
@QuarkusTest
class CopyApiTest {

  private final Shop.Owner owner;
  private final SurveyFactsTopic facts;
  private Shop one;
  private Shop other;
  private String survey;
  private String copy;

  CopyApiTest(Shop.Owner owner, SurveyFactsTopic facts) {
    this.owner = owner;
    this.facts = facts;
  }

  @BeforeEach
  void two_shops_with_the_same_survey() {
    one = owner.opens();
    other = owner.opens();
    survey = one.liveSurvey();
    copy = other.liveSurvey();
  }

  @Test
  void results_and_answers_are_the_same_in_the_copy_and_nobody_hears_of_them() {
    // Given
    somethingHappened();

    // When
    for (var what : List.of("answers", "encounters")) {
      var page = read(what, "?limit=500");
      bringIn(what, page).body("accepted", equalTo(size(page))).body("refused", empty());
      bringIn(what, page).body("accepted", equalTo(0)).body("unchanged", equalTo(size(page)));
    }

    // Then
    for (var path : List.of("/answers?limit=500", "/copies/answers", "/copies/encounters")) {
      assertThat(body(other, copy, path)).as(path).isEqualTo(body(one, survey, path));
    }
    var results = "/results?from=2025-12-01&to=2026-12-31&interval=total";
    assertThat(body(other, copy, results)).isEqualTo(body(one, survey, results));
    assertThat(facts.factsOf(other)).isEmpty();
  }

  @Test
  void what_is_copied_in_parts_is_the_whole() {
    somethingHappened();

    for (var what : List.of("answers", "encounters")) {
      var page = read(what, "?limit=1");
      while (page.getString("next") != null) {
        bringIn(what, page);
        page = read(what, "?limit=1&cursor=" + page.getString("next"));
      }
      bringIn(what, page);
      var path = "/copies/" + what + "?limit=500";
      assertThat(body(other, copy, path)).isEqualTo(body(one, survey, path));
    }
  }

  @Test
  void who_answered_is_not_asked_again_in_the_copy() {
    somethingHappened();
    bringIn("answers", read("answers", "?limit=500"));

    var decided =
        Shop.asAnybody()
            .body(
                Map.of(
                    "writeKey",
                    other.writeKey(),
                    "userId",
                    "berta",
                    "url",
                    "https://shop.example/",
                    "trigger",
                    Map.of("type", "pageview")))
            .post("/survey/v1/decide");

    decided.then().statusCode(200);
    assertThat(decided.jsonPath().getMap("")).containsOnlyKeys("hold");
  }

  @Test
  void what_cannot_be_is_reported_and_leaves_the_rest() {
    somethingHappened();
    var items = read("answers", "?limit=500").<Map<String, Object>>getList("items");
    items.get(0).put("version", 9);
    items.get(1).put("answers", Map.of("score", 11));
    items.get(2).put("recordedAt", "2999-01-01T00:00:00Z");

    other
        .asAdmin()
        .body(Map.of("items", items))
        .post(other.survey(copy) + "/copies/answers")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(items.size() - 3))
        .body("refused", hasSize(3))
        .body("refused[0].errors[0].field", equalTo("version"))
        .body("refused[1].errors[0].field", equalTo("answers.score"))
        .body("refused[2].errors[0].field", equalTo("times"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"answers", "encounters"})
  void editors_read_and_admins_bring_in(String what) {
    var path = one.survey(survey) + "/copies/" + what;
    var nothing = Map.of("items", List.of());

    one.asEditor().get(path).then().statusCode(200);
    one.asViewer().get(path).then().statusCode(403);
    Shop.asStranger().get(path).then().statusCode(404);
    given().get(path).then().statusCode(401);
    one.asAdmin().body(nothing).post(path).then().statusCode(200);
    one.asEditor().body(nothing).post(path).then().statusCode(403);
    Shop.asStranger().body(nothing).post(path).then().statusCode(404);
    one.asAdmin()
        .body(nothing)
        .post(one.survey(UUID.randomUUID().toString()) + "/copies/" + what)
        .then()
        .statusCode(404);
    one.asAdmin()
        .body(Map.of("items", IntStream.range(0, 1001).mapToObj(_ -> Map.of()).toList()))
        .post(path)
        .then()
        .statusCode(400);
    one.asEditor()
        .get(path + "?cursor=x")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("cursor"));
  }

  /** Answers of the past and of now, one of them in two parts, with what members make of them. */
  private void somethingHappened() {
    one.asEditor()
        .body(
            """
            {"version": 1, "items": [
              {"kind": "shown", "id": "%1$s", "anonymousId": "phone", "occurredAt": "2025-12-01T10:00:00Z"},
              {"kind": "dismissed", "id": "%1$s", "anonymousId": "phone", "occurredAt": "2025-12-01T10:00:01Z"},
              {"kind": "answered", "id": "%1$s", "userId": "berta", "occurredAt": "2025-12-01T11:00:00Z",
               "answers": {"score": 3, "why": "Slow \\u0000 <b>"}, "attributes": {"order": 17.5, "vip": true}},
              {"kind": "answered", "id": "%2$s", "anonymousId": "tv", "occurredAt": "2025-12-02T11:00:00Z",
               "answers": {"score": 10}}]}
            """
                .formatted(UUID.randomUUID(), UUID.randomUUID()))
        .post(one.survey(survey) + "/answers/import")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(4));
    var response = "/survey/v1/responses/" + UUID.randomUUID();
    for (var answers : List.of("{\"score\": 9}", "{\"why\": \"Quick\"}")) {
      Shop.asAnybody()
          .body(one.submission(survey, answers, answers.contains("why")))
          .put(response)
          .then()
          .statusCode(200);
    }
    var answer =
        one.asViewer()
            .get(one.survey(survey) + "/answers")
            .<String>path("items.find { it.userId == 'berta' }.responseId");
    var followUp = one.survey(survey) + "/answers/" + answer + "/follow-up";
    for (var status : List.of("in_progress", "resolved")) {
      one.asEditor()
          .body(
              Map.of(
                  "status", status,
                  "assignee", Map.of("issuer", AccessToken.ISSUER, "subject", "viewer"),
                  "tags", List.of("price", status)))
          .put(followUp)
          .then()
          .statusCode(200);
      one.asEditor().body(Map.of("text", "It is " + status)).post(followUp + "/notes");
    }
  }

  private JsonPath read(String what, String query) {
    return one.asEditor()
        .get(one.survey(survey) + "/copies/" + what + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private ValidatableResponse bringIn(String what, JsonPath page) {
    return other
        .asAdmin()
        .body(Map.of("items", page.getList("items")))
        .post(other.survey(copy) + "/copies/" + what)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
  }

  private static int size(JsonPath page) {
    return page.getList("items").size();
  }

  private static Map<String, Object> body(Shop shop, String survey, String path) {
    var body =
        new HashMap<String, Object>(
            shop.asEditor().get(shop.survey(survey) + path).then().extract().jsonPath().getMap(""));
    body.remove("survey");
    return body;
  }
}
