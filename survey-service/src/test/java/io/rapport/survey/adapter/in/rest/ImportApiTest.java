package io.rapport.survey.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.survey.SurveyFact;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportApiTest {

  private final Shop.Owner owner;
  private final SurveyFactsTopic topic;
  private Shop shop;
  private String survey;

  ImportApiTest(Shop.Owner owner, SurveyFactsTopic topic) {
    this.owner = owner;
    this.topic = topic;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    survey = shop.liveSurvey();
  }

  @Test
  void the_past_is_brought_in_once_with_its_own_dates() {
    // Given
    var body =
        """
        {"version": 1, "items": [
          {"kind": "shown", "id": "%1$s", "anonymousId": "anna", "occurredAt": "2025-12-01T10:00:00Z",
           "channel": "widget"},
          {"kind": "answered", "id": "%1$s", "anonymousId": "anna", "userId": "u1",
           "occurredAt": "2025-12-01T10:00:05.5+01:00", "answers": {"score": 9, "why": "Quick"},
           "attributes": {"touchPoint": "order"}},
          {"kind": "dismissed", "id": "%1$s", "userId": "u2", "occurredAt": "2025-12-02T00:00:00Z"}]}
        """
            .formatted(UUID.randomUUID());

    // When
    var first = bringIn(body);
    var second = bringIn(body);

    // Then
    first.then().statusCode(200).body("", equalTo(report(3, 0)));
    second.then().statusCode(200).body("", equalTo(report(0, 3)));
    await().until(() -> topic.factsOf(shop).size() >= 3);
    assertThat(topic.factsOf(shop))
        .extracting(SurveyFact::getOccurredAt)
        .containsExactlyInAnyOrder(
            Instant.parse("2025-12-01T10:00:00Z"),
            Instant.parse("2025-12-01T09:00:05.500Z"),
            Instant.parse("2025-12-02T00:00:00Z"));
    assertThat(topic.factsOf(shop))
        .extracting(SurveyFact::getChannel)
        .containsExactlyInAnyOrder("widget", "import", "import");
    shop.asViewer()
        .get(shop.survey(survey) + "/answers")
        .then()
        .body("items[0].answeredAt", equalTo("2025-12-01T09:00:05.500Z"))
        .body("items[0].completed", equalTo(true));
  }

  @Test
  void what_cannot_be_brought_in_is_reported_and_leaves_the_rest() {
    // Given
    var id = UUID.randomUUID().toString();

    // When
    var report =
        bringIn(
            """
            {"items": [
              {"kind": "answered", "id": "%s", "userId": "u1", "occurredAt": "2025-12-01T10:00:00Z",
               "answers": {"score": 11, "other": 1}},
              {"kind": "shown", "id": "%s", "userId": "u1", "occurredAt": "2999-12-01T10:00:00Z"},
              {"kind": "answered", "id": "%s", "userId": "u1", "occurredAt": "2025-12-01T10:00:00Z",
               "answers": {"score": 1}}]}
            """
                .formatted(id, id, UUID.randomUUID()));

    // Then
    report
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1))
        .body("refused.item", contains(0, 1))
        .body("refused.id", contains(id, id))
        .body("refused[0].errors.field", contains("answers.score", "answers.other"))
        .body(
            "refused[1].errors",
            contains(Map.of("field", "occurredAt", "reason", "must not be in the future")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"kind": "seen"}                                                     | items[0].kind | must be one of [answered, dismissed, shown]
          {"kind": "shown"}                                                    | items[0].id | must not be null
          {"kind": "shown", "id": "x", "userId": "u", "occurredAt": "2025-12-01T10:00:00Z"} | items[0].id | must be a UUID
          {"kind": "shown", "id": "{id}", "userId": "u"}                       | items[0].occurredAt | must not be null
          {"kind": "shown", "id": "{id}", "userId": "u", "occurredAt": "gestern"} | items[0].occurredAt | must be a time in RFC 3339
          {"kind": "shown", "id": "{id}", "occurredAt": "2025-12-01T10:00:00Z"} | items[0].anonymousId | or userId is required
          {"kind": "shown", "id": "{id}", "userId": "u", "occurredAt": "2025-12-01T10:00:00Z", "answers": {}} | items[0].answers | is not a known field
          {"kind": "answered", "id": "{id}", "userId": "u", "occurredAt": "2025-12-01T10:00:00Z"} | items[0].answers | must not be null
          null                                                                 | items[0] | must not be null
          """)
  void what_is_no_item_is_refused_with_field_and_reason(String item, String field, String reason) {
    bringIn("{\"items\": [" + item.replace("{id}", UUID.randomUUID().toString()) + "]}")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasItem(Map.of("field", field, "reason", reason)));
  }

  @Test
  void imports_about_the_same_persons_do_not_stop_each_other()
      throws InterruptedException, ExecutionException {
    // Given
    Callable<Response> call = () -> bringIn("{\"items\": " + answers(300) + "}");

    // When
    try (var threads = Executors.newFixedThreadPool(8)) {
      var calls = threads.invokeAll(Stream.generate(() -> call).limit(16).toList());

      // Then
      for (var one : calls) {
        one.get().then().statusCode(200).body("", equalTo(report(300, 0)));
      }
    }
  }

  @Test
  void an_import_has_1_to_1000_items() {
    bringIn("{\"items\": []}").then().statusCode(400).body("errors.field", hasItem("items"));
    bringIn("{\"items\": " + answers(1001) + "}")
        .then()
        .statusCode(400)
        .body("errors.field", contains("items"));
    bringIn("{\"items\": " + answers(1000) + "}")
        .then()
        .statusCode(200)
        .body("", equalTo(report(1000, 0)));
    await().until(() -> topic.factsOf(shop).size() >= 1000);
    assertThat(topic.factsOf(shop)).hasSize(1000);
  }

  @Test
  void a_draft_has_no_past() {
    var draft = shop.draft();

    shop.asEditor()
        .body("{\"items\": " + answers(1) + "}")
        .post(shop.survey(draft) + "/answers/import")
        .then()
        .statusCode(409)
        .contentType("application/problem+json");
  }

  @Test
  void a_survey_of_another_project_has_no_past_here() {
    var elsewhere = owner.opens();
    elsewhere
        .asEditor()
        .body("{\"items\": " + answers(1) + "}")
        .post(elsewhere.survey(survey) + "/answers/import")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private static String answers(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            index ->
                """
                {"kind": "answered", "id": "%s", "userId": "u%d",
                 "occurredAt": "2025-12-01T10:00:00Z", "answers": {"score": 7}}
                """
                    .formatted(UUID.randomUUID(), index))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private Response bringIn(String body) {
    return shop.asEditor().body(body).post(shop.survey(survey) + "/answers/import");
  }

  private static Map<String, Object> report(int accepted, int unchanged) {
    return Map.of("accepted", accepted, "unchanged", unchanged, "refused", List.of());
  }
}
