package io.rapport.metrics.adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.control.MemberRole;
import io.rapport.teststack.ProjectMessages;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened is noted on the time line, and stands beside the numbers. */
@QuarkusTest
class AnnotationResourceTest extends SavedThingsTest {

  AnnotationResourceTest() {
    super("annotations");
  }

  private static final String HOSTILE = "<script>alert('ü')</script>\u0000\uD83D\uDE00 ' or 1=1 --";

  @Test
  void an_editor_notes_changes_and_takes_away_and_a_viewer_reads() {
    var id =
        noted("2026-01-05", HOSTILE)
            .header("ETag", equalTo("\"1\""))
            .body("text", equalTo(HOSTILE))
            .body("kind", equalTo("note"))
            .body("author", equalTo("edda"))
            .extract()
            .path("id")
            .toString();

    var other =
        as("alma")
            .contentType(ContentType.JSON)
            .body(Map.of("at", "2026-01-06", "text", "Release 2", "kind", "release"));
    known(team().version(2).with("alma", MemberRole.EDITOR));
    other
        .header("If-Match", "\"1\"")
        .put(saved("/" + id))
        .then()
        .statusCode(200)
        .body("author", equalTo("edda"))
        .body("changedBy", equalTo("alma"))
        .body("kind", equalTo("release"));
    as("edda").header("If-Match", "\"1\"").delete(saved("/" + id)).then().statusCode(412);
    asViewer().get(saved("/" + id)).then().body("at", equalTo("2026-01-06"));
    as("edda").delete(saved("/" + id)).then().statusCode(204);
    asViewer().get(saved("/" + id)).then().statusCode(404);
  }

  /** 23:30 in London is 00:30 of the next day in Berlin. */
  @Test
  void they_stand_in_the_projects_time_zone_the_earliest_first_and_beside_an_answer() {
    noted("2026-01-06", "day");
    noted("2026-01-05T23:30:00Z", "night");
    noted("2026-01-06T23:30:00+01:00", "evening");
    noted("2026-01-07", "after");

    asViewer()
        .get(saved("?from=2026-01-06&to=2026-01-06"))
        .then()
        .body("items.text", contains("day", "night", "evening"))
        .body(
            "items.at",
            contains("2026-01-06", "2026-01-06T00:30:00+01:00", "2026-01-06T23:30:00+01:00"));
    asViewer().get(saved("")).then().body("items", hasSize(4));
    var question = "visitors?from=2026-01-06&to=2026-01-06&interval=total";
    answer(question + "&annotations=true")
        .body("annotations.text", contains("day", "night", "evening"));
    answer(question).body("annotations", nullValue());
    asViewer().get(kpi(question + "&annotations=maybe")).then().statusCode(400);
    post(
            "/queries",
            Map.of(
                "kpi", "visitors", "from", "2026-01-07", "to", "2026-01-07", "annotations", true))
        .statusCode(200)
        .body("annotations.text", contains("after"));
  }

  @Test
  void a_request_that_comes_again_under_its_key_notes_nothing() {
    var body = Map.of("at", "2026-01-05", "text", "x");
    for (int n = 0; n < 2; n++) {
      as("edda")
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", "k")
          .body(body)
          .post(saved(""))
          .then()
          .statusCode(201);
    }

    asViewer().get(saved("")).then().body("items", hasSize(1));
  }

  @Test
  void who_may_not_write_or_read_does_not() {
    var id = noted("2026-01-05", "x").extract().path("id").toString();
    known(ProjectMessages.project(project).version(2).with("vera", MemberRole.VIEWER));

    asViewer()
        .contentType(ContentType.JSON)
        .body(Map.of("at", "2026-01-05", "text", "x"))
        .post(saved(""))
        .then()
        .statusCode(403);
    asViewer().delete(saved("/" + id)).then().statusCode(403);
    as("edda").get(saved("/" + id)).then().statusCode(404);
    as("stranger").get(saved("")).then().statusCode(404);
    RestAssured.get(saved("")).then().statusCode(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text":"x"} | at | null
          {"at":"2026-01-05"} | text | blank
          {"at":"yesterday","text":"x"} | at | a date such as
          {"at":"2026-02-30","text":"x"} | at | a date such as
          {"at":"2026-01-05T12:00:00","text":"x"} | at | a date such as
          {"at":"3026-01-05","text":"x"} | at | 2999
          {"at":"2026-01-05","text":"\\ud800"} | text | whole
          {"at":"2026-01-05","text":"x","kind":"party"} | kind | campaign
          """)
  void what_cannot_be_noted_names_the_field_and_the_reason(
      String body, String field, String reason) {
    post(body)
        .statusCode(400)
        .body("errors.field", hasItem(field))
        .body("errors.reason", hasItem(containsString(reason)));
  }

  @Test
  void text_has_an_end() {
    assertThat(
            as("edda")
                .contentType(ContentType.JSON)
                .body(Map.of("at", "2026-01-05", "text", "x".repeat(2001)))
                .post(saved(""))
                .statusCode())
        .isEqualTo(400);
  }

  private ValidatableResponse noted(String at, String text) {
    return created(Map.of("at", at, "text", text));
  }
}
