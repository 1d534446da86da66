package io.rapport.survey.adapter.in.rest;

import static io.rapport.survey.adapter.in.rest.Shop.asAnybody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnswersApiTest {

  private final Shop.Owner owner;
  private Shop shop;
  private String survey;

  AnswersApiTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_live_survey() {
    shop = owner.opens();
    survey = shop.liveSurvey();
  }

  @Test
  void answers_are_listed_latest_first_and_part_by_part() {
    // Given
    imported("2025-12-01T10:00:00Z", "2025-12-03T10:00:00Z", "2025-12-02T10:00:00Z");

    // When
    var begin = shop.asViewer().get(shop.survey(survey) + "/answers?limit=2");
    String next = begin.path("next");
    var rest = shop.asViewer().get(shop.survey(survey) + "/answers?limit=2&cursor=" + next);

    // Then
    begin
        .then()
        .statusCode(200)
        .body("items.answeredAt", contains("2025-12-03T10:00:00Z", "2025-12-02T10:00:00Z"));
    rest.then()
        .body("items.answeredAt", contains("2025-12-01T10:00:00Z"))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!", "eHh4", "MjAyNS0xMi0wMVQxMDowMDowMFp8eA"})
  void a_cursor_that_this_list_did_not_give_is_refused(String cursor) {
    shop.asViewer()
        .get(shop.survey(survey) + "/answers?cursor=" + cursor)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "errors",
            contains(Map.of("field", "cursor", "reason", "is not one that this list gave")));
  }

  @Test
  void text_is_given_back_exactly_as_it_came() {
    // Given
    var text = "'); drop table response;-- <img src=x onerror=alert(1)> \u0000 \u202e 😀 =1+1";
    send(text);

    // Then
    shop.asViewer()
        .get(shop.survey(survey) + "/answers")
        .then()
        .body("items[0].answers.why", equalTo(text));
  }

  @Test
  void a_table_has_a_column_for_every_question_and_runs_no_formula() {
    // Given
    var response = send("=HYPERLINK(\"http://evil.example\"),\nand more");

    // When
    var csv = shop.asViewer().get(shop.survey(survey) + "/answers.csv");

    // Then
    csv.then().statusCode(200).contentType("text/csv");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"answers-" + survey + ".csv\"");
    var lines = csv.asString().split("\r\n");
    assertThat(lines[0])
        .isEqualTo(
            """
            "responseId","version","channel","anonymousId","userId","completed","machine",\
            "language","startedAt","answeredAt","recordedAt","answers.score","answers.why",\
            "attributes.order\"""");
    assertThat(lines[1])
        .startsWith("\"" + response + "\",\"1\",\"api\",\"anna\",\"\",\"true\",\"\",\"\",\"")
        .endsWith(
            """
            "9","'=HYPERLINK(""http://evil.example""),\nand more","17.5\"""");
    assertThat(lines).hasSize(2);
  }

  @Test
  void a_table_is_as_long_as_there_are_answers() {
    // Given
    imported(
        IntStream.range(0, 1000)
            .mapToObj(index -> Instant.parse("2025-12-01T10:00:00Z").plusSeconds(index / 2))
            .map(Instant::toString)
            .toArray(String[]::new));

    // When
    var csv = shop.asViewer().get(shop.survey(survey) + "/answers.csv").asString();

    // Then
    assertThat(csv.lines().skip(1).map(line -> line.substring(1, 37)).distinct()).hasSize(1000);
  }

  @Test
  void a_table_of_no_answers_has_its_head() {
    assertThat(shop.asViewer().get(shop.survey(survey) + "/answers.csv").asString().lines())
        .hasSize(1);
  }

  @Test
  void answers_are_found_by_their_words_in_whatever_case_and_script() {
    // Given
    send("The DELIVERY was slow");
    send("Größe passt");
    send("配送が遅い");
    send("100% fine_");

    // Then
    assertFound("q=slow delivery", "The DELIVERY was slow");
    assertFound("q=\"was slow\"", "The DELIVERY was slow");
    assertFound("q=GRÖSSE");
    assertFound("q=größe", "Größe passt");
    assertFound("q=遅い", "配送が遅い");
    assertFound("q=100% fine_", "100% fine_");
    assertFound("q=0_ f");
    assertFound("q=livery", "The DELIVERY was slow");
    assertFound("q='; drop table response; --");
  }

  @Test
  void the_list_and_the_table_take_the_same_filters() {
    // Given
    send("first");
    imported("2025-12-01T10:00:00Z", "2025-12-31T22:59:59Z", "2025-12-31T23:00:00Z");

    // Then
    assertCount(2, "from=2025-12-01&to=2025-12-31");
    assertCount(3, "channel=import");
    assertCount(1, "attribute.order=17.5");
    assertCount(1, "question=score&group=promoters");
    assertCount(3, "question=score&group=passives");
    assertCount(1, "q=first");
    assertCount(4, "version=1&completed=true");
  }

  @Test
  void a_filtered_list_goes_on_where_it_stopped() {
    // Given
    imported("2025-12-01T10:00:00Z", "2025-12-03T10:00:00Z", "2025-12-02T10:00:00Z");
    send("first");

    // When
    var begin = shop.asViewer().get(shop.survey(survey) + "/answers?limit=2&channel=import");
    String next = begin.path("next");

    // Then
    begin.then().body("items.size()", equalTo(2));
    shop.asViewer()
        .get(shop.survey(survey) + "/answers?limit=2&channel=import&cursor=" + next)
        .then()
        .body("items.answeredAt", contains("2025-12-01T10:00:00Z"))
        .body("next", nullValue());
  }

  @Test
  void a_filter_that_there_is_not_is_refused() {
    shop.asViewer()
        .get(shop.survey(survey) + "/answers?colour=red")
        .then()
        .statusCode(400)
        .body("errors", contains(Map.of("field", "colour", "reason", "is no parameter of this")));
    shop.asViewer()
        .get(shop.survey(survey) + "/answers.csv?q=" + "x".repeat(201))
        .then()
        .statusCode(400)
        .body("errors.field", contains("q"));
  }

  private void assertFound(String query, String... texts) {
    shop.asViewer()
        .get(shop.survey(survey) + "/answers?" + query)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200)
        .body("items.answers.why", equalTo(List.of(texts)));
  }

  private void assertCount(int count, String query) {
    shop.asViewer()
        .get(shop.survey(survey) + "/answers?" + query)
        .then()
        .log()
        .ifValidationFails()
        .body("items.size()", equalTo(count));
    var table = shop.asViewer().get(shop.survey(survey) + "/answers.csv?" + query).asString();
    assertThat(table.lines()).as(query).hasSize(count + 1);
  }

  private String send(String text) {
    var response = UUID.randomUUID().toString();
    asAnybody()
        .body(
            Map.of(
                "writeKey",
                shop.writeKey(),
                "survey",
                survey,
                "version",
                1,
                "anonymousId",
                "anna",
                "answers",
                Map.of("score", 9, "why", text),
                "attributes",
                Map.of("order", 17.5),
                "completed",
                true))
        .put("/survey/v1/responses/" + response)
        .then()
        .statusCode(200);
    return response;
  }

  private void imported(String... times) {
    var items =
        Arrays.stream(times)
            .map(
                time ->
                    """
                    {"kind": "answered", "id": "%s", "userId": "u1", "occurredAt": "%s",
                     "answers": {"score": 7}}
                    """
                        .formatted(UUID.randomUUID(), time))
            .collect(Collectors.joining(",", "[", "]"));
    shop.asEditor()
        .body("{\"items\": " + items + "}")
        .post(shop.survey(survey) + "/answers/import")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(times.length));
  }
}
