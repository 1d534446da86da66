package io.rapport.survey.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see. */
@QuarkusTest
class OperationsTest {

  @TestHTTPResource(management = true)
  URI management;

  private final Shop.Owner owner;
  private Shop shop;

  OperationsTest(Shop.Owner owner) {
    this.owner = owner;
  }

  @BeforeEach
  void a_shop() {
    shop = owner.opens();
  }

  @Test
  void it_is_ready_with_its_projects_and_its_database() {
    given()
        .get(management.resolve("/q/health/ready"))
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItems("project-directory", "Database connections health check"));
    given().get(management.resolve("/q/health/live")).then().statusCode(200);
  }

  @Test
  void health_and_metrics_do_not_face_the_public() {
    given().get("/q/health").then().statusCode(404);
    given().get("/q/metrics").then().statusCode(404);
  }

  @Test
  void what_is_handed_in_is_counted_by_what_came_of_it() {
    // Given
    var survey = shop.liveSurvey();
    var accepted = counted("response", "accepted", "");
    var repeated = counted("response", "repeated", "");
    var refused = counted("response", "refused", "invalid");

    // When
    var path = "/survey/v1/responses/" + UUID.randomUUID();
    Shop.asAnybody().body(shop.submission(survey, "{\"score\": 9}", true)).put(path);
    Shop.asAnybody().body(shop.submission(survey, "{\"score\": 9}", true)).put(path);
    Shop.asAnybody().body(shop.submission(survey, "{\"score\": 11}", true)).put(path);

    // Then
    assertThat(counted("response", "accepted", "")).isEqualTo(accepted + 1);
    assertThat(counted("response", "repeated", "")).isEqualTo(repeated + 1);
    assertThat(counted("response", "refused", "invalid")).isEqualTo(refused + 1);
  }

  @Test
  void the_size_of_the_outbox_is_a_metric() {
    assertThat(metrics()).containsPattern("(?m)^rapport_outbox_messages [0-9.]+$");
  }

  @Test
  void every_path_is_documented() {
    given()
        .queryParam("format", "json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("info.title", equalTo("Surveys"))
        .body("paths", hasKey("/survey/v1/responses/{responseId}"))
        .body("paths", hasKey("/survey/v1/shown"))
        .body("paths", hasKey("/survey/v1/dismissed"))
        .body("paths", hasKey("/api/projects/{project}/surveys"))
        .body("paths", hasKey("/api/projects/{project}/surveys/{survey}"))
        .body("paths", hasKey("/api/projects/{project}/surveys/{survey}/publish"))
        .body("paths", hasKey("/api/projects/{project}/surveys/{survey}/answers.csv"))
        .body(
            "paths.'/api/projects/{project}/surveys/{survey}/results'.get.parameters.'$ref'",
            saysWhichAnswers())
        .body(
            "paths.'/api/projects/{project}/surveys/{survey}/answers'.get.parameters.'$ref'",
            saysWhichAnswers())
        .body(
            "paths.'/api/projects/{project}/surveys/{survey}/answers.csv'.get.parameters.'$ref'",
            saysWhichAnswers())
        .body("components.schemas.Question.oneOf.size()", equalTo(9))
        .body("components.schemas.NpsQuestion.required", hasItem("type"))
        .body("components.schemas.NpsQuestion.properties.type.enum", contains("nps"))
        .body("components.schemas.ImportedShowing.properties.kind.enum", contains("shown"))
        .body("paths.'/api/projects/{project}/surveys'.post.responses", hasKey("201"))
        .body("paths.'/api/projects/{project}/surveys'.post.responses", not(hasKey("200")))
        .body("components.schemas.SurveyText.properties.name.maxLength", equalTo(200));
  }

  private static Matcher<Iterable<String>> saysWhichAnswers() {
    return hasItems(
        Stream.of("question", "score", "group", "choice", "words", "attribute")
            .map(name -> "#/components/parameters/" + name)
            .toArray(String[]::new));
  }

  private double counted(String what, String outcome, String reason) {
    var line =
        "rapport_survey_taken_total{outcome=\"%s\",reason=\"%s\",what=\"%s\"} "
            .formatted(outcome, reason, what);
    return metrics()
        .lines()
        .filter(metric -> metric.startsWith(line))
        .mapToDouble(metric -> Double.parseDouble(metric.substring(line.length())))
        .findFirst()
        .orElse(0);
  }

  private String metrics() {
    return given().get(management.resolve("/q/metrics")).asString();
  }
}
