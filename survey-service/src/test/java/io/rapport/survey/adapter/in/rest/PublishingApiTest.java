package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author can write, and what keeps it from being asked. */
@QuarkusTest
class PublishingApiTest {

  /** As short as it can be written, with every part there is. */
  private static final String EVERYTHING =
      """
      {"name": "Everything", "language": "en",
       "questions": [
        {"id": "hello", "type": "statement", "text": "Hello"},
        {"id": "nps", "type": "nps", "text": "Recommend?", "required": true, "low": "No", "high": "Yes"},
        {"id": "csat", "type": "csat", "text": "Satisfied?", "required": false, "scale": 5,
         "display": "faces"},
        {"id": "ces", "type": "ces", "text": "Easy?", "required": false},
        {"id": "stars", "type": "rating", "text": "Stars?", "required": false, "scale": 3,
         "display": "stars"},
        {"id": "plan", "type": "single_choice", "text": "Plan?", "required": false,
         "choices": [{"id": "free", "label": "Free"}, {"id": "pro", "label": "Pro"}],
         "other": "Another", "shuffle": true},
        {"id": "uses", "type": "multi_choice", "text": "Uses?", "required": false,
         "choices": [{"id": "work", "label": "Work"}, {"id": "play", "label": "Play"}],
         "shuffle": false, "min": 1, "max": 2},
        {"id": "why", "type": "text", "text": "Why?", "required": false, "size": "short",
         "maxLength": 200},
        {"id": "ok", "type": "consent", "text": "May we call?", "required": false}],
       "branches": [
        {"from": "nps", "when": {"is": "group", "group": "detractor"}, "to": "why"},
        {"from": "csat", "when": {"is": "between", "from": 4, "to": 5}, "to": "plan"},
        {"from": "plan", "when": {"is": "one_of", "choices": ["free"], "other": true}, "to": "$end"},
        {"from": "uses", "when": {"is": "skipped"}, "to": "ok"},
        {"from": "why", "when": {"is": "answered"}, "to": "ok"},
        {"from": "ok", "when": {"is": "accepted"}, "to": "$end"},
        {"from": "ok", "when": {"is": "declined"}, "to": "$end"}],
       "texts": {"title": "Title", "thanks": "Thanks", "next": "On", "back": "Back",
        "submit": "Send"},
       "translations": {"de": {
        "questions.hello.text": "Hallo", "questions.nps.text": "Empfehlen?",
        "questions.nps.low": "Nein", "questions.nps.high": "Ja",
        "questions.csat.text": "Zufrieden?", "questions.ces.text": "Leicht?",
        "questions.stars.text": "Sterne?", "questions.plan.text": "Tarif?",
        "questions.plan.choices.free": "Gratis", "questions.plan.choices.pro": "Profi",
        "questions.plan.other": "Anderer", "questions.uses.text": "Wofür?",
        "questions.uses.choices.work": "Arbeit", "questions.uses.choices.play": "Spiel",
        "questions.why.text": "Warum?", "questions.ok.text": "Anrufen?",
        "texts.title": "Titel", "texts.thanks": "Danke", "texts.next": "Weiter",
        "texts.back": "Zurück", "texts.submit": "Senden"},
        "de-AT": {"texts.thanks": "Vergelt's Gott"}},
       "theme": {"accent": "#0055ff", "background": "#fefefe", "text": "#010101",
        "font": "serif", "radius": 4},
       "attributes": [{"name": "touchPoint", "parameter": "tp"}, {"name": "order"}]}
      """;

  private final Shop.Owner owner;
  private Shop shop;

  PublishingApiTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_shop() {
    shop = owner.opens();
  }

  @Test
  void whatever_an_author_can_write_is_read_and_published_as_it_was_written() {
    // When
    var survey = shop.survey(draft(EVERYTHING));

    // Then
    var written = JsonPath.from(EVERYTHING).getMap("");
    assertThat(shop.asViewer().get(survey).jsonPath().getMap("")).containsAllEntriesOf(written);
    shop.asEditor().post(survey + "/publish").then().statusCode(200);
    assertThat(shop.asViewer().get(survey + "/versions").jsonPath().getMap("items[0]"))
        .containsAllEntriesOf(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"from": "q1", "to": "q3"}, {"from": "q3", "to": "q1"}        | branches[1].to   | leads in a circle: q1 → q3 → q1
          {"from": "q1", "to": "q9"}                                    | branches[0].to   | leads nowhere: q1 → q9
          {"from": "q9", "to": "$end"}                                  | branches[0].from | is no question of this survey: q9
          {"from": "q1", "to": "q3"}                                    | questions[1]     | is never asked: no path leads to q2
          {"from": "q1", "when": {"is": "accepted"}, "to": "$end"}      | branches[0].when | asks for consent, which only a consent question has
          {"from": "q1", "to": "$end"}, {"from": "q1", "to": "q2"}      | branches[1]      | is never taken: no answer is like that, or an earlier branch takes them all
          """)
  void a_draft_whose_branches_do_not_work_is_kept_and_not_published(
      String branches, String field, String reason) {
    // Given
    var survey =
        shop.survey(
            draft(
                """
                {"name": "Graph", "questions": [
                  {"id": "q1", "type": "text", "text": "1?"},
                  {"id": "q2", "type": "text", "text": "2?"},
                  {"id": "q3", "type": "text", "text": "3?"}], "branches": [%s]}
                """
                    .formatted(branches)));
    var fault = Map.of("field", field, "reason", reason);

    // When
    var published = shop.asEditor().post(survey + "/publish");

    // Then
    published.then().statusCode(400).contentType("application/problem+json");
    assertThat(published.jsonPath().<Map<String, String>>getList("errors")).contains(fault);
    var read = shop.asViewer().get(survey);
    read.then().body("state", equalTo("draft"));
    assertThat(read.jsonPath().<Map<String, String>>getList("blockers")).contains(fault);
  }

  @Test
  void the_worked_example_of_the_document_is_published_as_it_stands() throws IOException {
    // Given
    var document = Files.readString(Path.of("../docs/surveys.md"));
    var example = document.substring(document.indexOf("```json") + 7);

    // When
    var survey = shop.survey(draft(example.substring(0, example.indexOf("```"))));

    // Then
    shop.asEditor().post(survey + "/publish").then().statusCode(200);
  }

  @Test
  void a_missing_translation_is_named_before_publishing() {
    var survey =
        shop.survey(
            draft(
                """
                {"name": "Half", "questions": [{"id": "q", "type": "nps", "text": "?", "low": "No"}],
                 "texts": {"thanks": "Thanks"},
                 "translations": {"fr": {"questions.q.text": "?", "questions.x.text": "?"}}}
                """));

    shop.asViewer()
        .get(survey)
        .then()
        .body(
            "blockers.field",
            contains(
                "translations.fr.questions.q.low",
                "translations.fr.texts.thanks",
                "translations.fr.questions.x.text"))
        .body("blockers.reason", contains("is missing", "is missing", "is no text of this survey"));
    shop.asEditor().post(survey + "/publish").then().statusCode(400);
  }

  @Test
  void a_live_survey_stays_as_it_is_while_its_change_is_blocked() {
    // Given
    var survey = shop.survey(shop.liveSurvey());
    shop.asEditor()
        .body(
            Shop.NPS.replace(
                "\"questions\"",
                "\"branches\": [{\"from\": \"score\", \"to\": \"no\"}], \"questions\""))
        .put(survey)
        .then()
        .statusCode(200);

    // When
    var published = shop.asEditor().post(survey + "/publish");

    // Then
    published.then().statusCode(400);
    shop.asViewer()
        .get(survey)
        .then()
        .body("state", equalTo("live"))
        .body("version", equalTo(1))
        .body("unpublishedChanges", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "theme": {"accent": "red;}body{display:none"}           | theme.accent             | must be a colour such as #1f5fd6
          "theme": {"text": "url(//evil.example)"}                | theme.text               | must be a colour such as #1f5fd6
          "theme": {"font": "Comic Sans"}                         | theme.font               | must be one of system, sans, serif, mono
          "theme": {"radius": 33}                                 | theme.radius             | must be less than or equal to 32
          "theme": {"css": "x"}                                   | theme.css                | is not a known field
          "language": "english"                                   | language                 | must be a language tag such as de or de-AT
          "branches": [{"from": "q", "to": "a b"}]                | branches[0].to           | must be the id of a question, or $end
          "branches": [{"from": "q", "when": {"is": "odd"}, "to": "$end"}] | branches[0].when.is | must be one of [accepted, answered, between, declined, group, one_of, skipped]
          "branches": [{"from": "q", "when": {"is": "between", "from": 1}, "to": "$end"}] | branches[0].when.to | must not be null
          "branches": [{"from": "q", "when": {"is": "group", "group": "fans"}, "to": "$end"}] | branches[0].when.group | must be one of detractor, passive, promoter
          "attributes": [{"name": "a", "parameter": "a&b"}]       | attributes[0].parameter  | must match "[A-Za-z0-9_.~-]{1,64}"
          "attributes": [{"name": "a"}, {"name": "a"}]            | attributes[1].name       | is the name of an earlier attribute
          "texts": {"thanks": " "}                                | texts.thanks             | must not be blank
          "translations": {"german": {}}                          | translations[german]     | must be a language tag such as de or de-AT
          "translations": {"de": {"texts.thanks": ""}}            | translations[de][texts.thanks] | must not be blank
          """)
  void what_is_wrong_is_not_even_a_draft(String part, String field, String reason) {
    shop.asEditor()
        .body(
            "{\"name\": \"N\", \"questions\": [{\"id\": \"q\", \"type\": \"nps\", \"text\": \"?\"}], "
                + part
                + "}")
        .post(shop.surveys())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", equalTo(List.of(Map.of("field", field, "reason", reason))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type": "rating"                                        | scale     | must not be null
          "type": "rating", "scale": 2                            | scale     | must be greater than or equal to 3
          "type": "rating", "scale": 11                           | scale     | must be less than or equal to 10
          "type": "rating", "scale": 5, "display": "hearts"       | display   | must be one of numbers, stars, faces
          "type": "single_choice"                                 | choices   | must not be null
          "type": "single_choice", "choices": [{"id": "a", "label": "A"}, {"id": "a", "label": "B"}] | choices[1].id | is the id of an earlier choice
          "type": "single_choice", "choices": [{"id": "a"}]       | choices[0].label | must not be blank
          "type": "single_choice", "choices": [{"id": "a b", "label": "A"}] | choices[0].id | must match "[A-Za-z0-9_-]{1,64}"
          "type": "multi_choice", "choices": [], "min": 0         | min       | must be greater than or equal to 1
          "type": "text", "maxLength": 10001                      | maxLength | must be less than or equal to 10000
          "type": "text", "maxLength": 0                          | maxLength | must be greater than or equal to 1
          "type": "text", "size": "huge"                          | size      | must be one of short, long
          "type": "statement", "required": true                   | required  | is not a known field
          """)
  void a_question_has_its_limits(String parts, String field, String reason) {
    shop.asEditor()
        .body("{\"name\": \"N\", \"questions\": [{\"id\": \"q\", \"text\": \"?\", " + parts + "}]}")
        .post(shop.surveys())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "errors", equalTo(List.of(Map.of("field", "questions[0]." + field, "reason", reason))));
  }

  private String draft(String body) {
    return shop.asEditor()
        .body(body)
        .post(shop.surveys())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
