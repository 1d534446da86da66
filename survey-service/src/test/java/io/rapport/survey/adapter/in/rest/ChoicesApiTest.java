package io.rapport.survey.adapter.in.rest;

import static io.rapport.survey.adapter.in.rest.Shop.asAnybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers other than scores and texts, from the wire to the table. */
@QuarkusTest
class ChoicesApiTest {

  private static final String PLANS =
      """
      {"name": "Plans", "questions": [
        {"id": "stars", "type": "rating", "text": "How many?", "scale": 10},
        {"id": "plan", "type": "single_choice", "text": "Which?", "other": "Another",
         "choices": [{"id": "free", "label": "Free"}, {"id": "pro", "label": "Pro"}]},
        {"id": "uses", "type": "multi_choice", "text": "What for?", "max": 2,
         "choices": [{"id": "work", "label": "W"}, {"id": "play", "label": "P"},
                     {"id": "art", "label": "A"}]},
        {"id": "ok", "type": "consent", "text": "May we?", "required": true},
        {"id": "bye", "type": "statement", "text": "Bye"}]}
      """;

  private final Shop.Owner owner;
  private Shop shop;
  private String survey;

  ChoicesApiTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    survey =
        shop.asEditor()
            .body(PLANS)
            .post(shop.surveys())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    shop.asEditor().post(shop.survey(survey) + "/publish").then().statusCode(200);
  }

  @Test
  void answers_are_listed_and_tabled_as_they_were_chosen() {
    // When
    send(
            UUID.randomUUID(),
            """
            {"stars": 10, "plan": {"choices": [], "other": "=1+1"}, "uses": ["work", "art"],
             "ok": true}
            """)
        .then()
        .statusCode(200);

    // Then
    shop.asViewer()
        .get(shop.survey(survey) + "/answers")
        .then()
        .body(
            "items[0].answers",
            equalTo(
                Map.of(
                    "stars",
                    10,
                    "plan",
                    Map.of("choices", List.of(), "other", "=1+1"),
                    "uses",
                    List.of("work", "art"),
                    "ok",
                    true)));
    var lines = shop.asViewer().get(shop.survey(survey) + "/answers.csv").asString().split("\r\n");
    assertThat(lines[0])
        .contains(
            "\"answers.stars\",\"answers.plan\",\"answers.plan.other\",\"answers.uses\","
                + "\"answers.ok\"");
    assertThat(lines[1]).contains("\"10\",\"\",\"'=1+1\",\"work|art\",\"true\"");
  }

  @Test
  void a_choice_is_one_however_it_is_sent() {
    // Given
    var response = UUID.randomUUID();
    send(response, "{\"plan\": \"pro\", \"ok\": true}").then().statusCode(200);

    // When
    var again = send(response, "{\"plan\": [\"pro\"], \"ok\": true}");

    // Then
    again.then().statusCode(200).body("revision", equalTo(1));
    shop.asViewer()
        .get(shop.survey(survey) + "/answers")
        .then()
        .body("items[0].answers.plan", equalTo(List.of("pro")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "stars": 0                                   | answers.stars | must be a whole number from 1 to 10
          "plan": "gold"                               | answers.plan  | names a choice that this question does not have
          "plan": 1                                    | answers.plan  | must be one choice
          "plan": ["free", "pro"]                      | answers.plan  | must be one choice
          "plan": ["free", "free"]                     | answers.plan  | must name each choice once
          "uses": ["work", "play", "art"]              | answers.uses  | must be at least 1 and at most 2 of the choices
          "uses": {"choices": ["work"], "other": "x"}  | answers.uses  | must be from the choices; this question has no other
          "uses": [1]                                  | answers.uses  | must be a whole number, a text, true, false, or choices
          "uses": {"choose": []}                       | answers.uses  | must be a whole number, a text, true, false, or choices
          "ok": "yes"                                  | answers.ok    | must be true or false
          "ok": null                                   | answers.ok    | must be a whole number, a text, true, false, or choices
          "ok": false                                  | answers.ok    | is required to complete the response
          "ok": true, "bye": "Bye"                     | answers.bye   | is a statement, which takes no answer
          """)
  void what_cannot_be_chosen_is_refused(String answers, String field, String reason) {
    send(UUID.randomUUID(), "{" + answers + "}")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", equalTo(List.of(Map.of("field", field, "reason", reason))));
  }

  private Response send(UUID response, String answers) {
    return asAnybody()
        .body(shop.submission(survey, answers, true))
        .put("/survey/v1/responses/" + response);
  }
}
