package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in wrong is refused with a document that says what and why, and leaves no trace
 * anywhere.
 */
@OnTheSystem
class BadInputIT {

  private static final String EVER = "from=2020-01-01&to=2026-12-31&interval=total";

  private final TheSystem system;
  private final Project project;
  private final Project neighbour;
  private final String survey;

  BadInputIT(TheSystem system) {
    this.system = system;
    this.project = Project.create(system, "Bad input");
    this.neighbour = Project.create(system, "Innocent neighbour");
    this.survey =
        project.survey(
            "Loyalty",
            Map.of("id", "recommend", "type", "nps", "text", "Recommend us?", "required", true));
  }

  @AfterAll
  void nothing_of_it_has_left_a_trace() {
    for (Project each : List.of(project, neighbour)) {
      assertThat(each.kpi("pageviews", EVER).getDouble("total.value")).isZero();
      assertThat(each.kpi("nps", EVER).getInt("total.n")).isZero();
    }
    assertThat(neighbour.as("viewer").get(neighbour.path("/surveys")).jsonPath().getList("items"))
        .isEmpty();
  }

  // Who is asking

  @Test
  void without_a_token_nothing_is_told() {
    RefusedWith.problem(system.anybody().get(project.path("/kpis/nps")), 401);
    RefusedWith.problem(system.anybody().get(project.path("/surveys")), 401);
    RefusedWith.problem(system.anybody().get(project.path("")), 401);
  }

  @Test
  void a_token_that_is_no_token_or_was_tampered_with_is_refused() {
    String token = system.token("admin");
    String tampered = token.substring(0, token.length() - 6) + "AAAAAA";
    for (String wrong : List.of("nonsense", tampered)) {
      for (String path : List.of("/kpis/nps", "/surveys", "")) {
        RefusedWith.problem(bearer(wrong).get(project.path(path)), 401);
      }
    }
  }

  @Test
  void a_stranger_does_not_learn_that_a_project_exists() {
    // Given
    String closed =
        system
            .as("admin")
            .body(Map.of("name", "Closed", "timeZone", "UTC", "currency", "EUR"))
            .post("/api/projects")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    for (String id : List.of(closed, UUID.randomUUID().toString())) {
      for (String path : List.of("/kpis/nps", "/surveys", "")) {
        RefusedWith.problem(system.as("viewer").get("/api/projects/" + id + path), 404);
      }
    }
  }

  @Test
  void too_low_a_role_is_told_so() {
    var question = Map.of("id", "q", "type", "nps", "text", "Well?", "required", true);
    RefusedWith.problem(
        project
            .as("viewer")
            .body(Map.of("name", "Mine", "questions", List.of(question)))
            .post(project.path("/surveys")),
        403);
    RefusedWith.problem(
        project.as("editor").body(Map.of("name", "mine")).post(project.path("/keys")), 403);
    RefusedWith.problem(
        project
            .as("viewer")
            .body(Map.of("name", "Mine", "timeZone", "UTC", "currency", "EUR"))
            .post("/api/projects"),
        403);
  }

  @Test
  void an_unknown_write_key_writes_nothing() {
    for (String key : List.of("wk_" + "x".repeat(32), "", "nonsense")) {
      assertThat(track(Map.of("writeKey", key, "batch", List.of(page()))).statusCode())
          .isEqualTo(401);
      RefusedWith.problem(
          respond(Map.of("writeKey", key.isEmpty() ? "-" : key, "answers", Map.of("recommend", 9))),
          401);
    }
  }

  @Test
  void a_revoked_key_writes_nothing_within_five_seconds() {
    // Given
    var key =
        project
            .as("admin")
            .body(Map.of("name", "soon gone"))
            .post(project.path("/keys"))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    Map<String, Object> batch =
        Map.of(
            "writeKey",
            key.getString("writeKey"),
            "batch",
            List.of(Map.of("type", "identify", "anonymousId", "knock")));
    await().atMost(Duration.ofSeconds(30)).until(() -> track(batch).statusCode() == 200);

    // When
    project.as("admin").delete(project.path("/keys/" + key.getString("id"))).then().statusCode(204);

    // Then
    await().atMost(Duration.ofSeconds(5)).until(() -> track(batch).statusCode() == 401);
  }

  // What is being said

  @Test
  void malformed_json_is_refused() {
    RefusedWith.problem(system.as("admin").body("{\"name\":").post("/api/projects"), 400);
    RefusedWith.problem(project.as("editor").body("{]").post(project.path("/surveys")), 400);
    RefusedWith.problem(
        system.anybody().body("{").put("/survey/v1/responses/" + UUID.randomUUID()), 400);
    RefusedWith.problem(project.as("viewer").body("[").post(project.path("/queries")), 400);
    assertThat(system.anybody().body("{\"batch\":[").post("/v1/batch").statusCode()).isEqualTo(400);
  }

  @Test
  void an_unknown_field_is_named() {
    RefusedWith.field(
        system
            .as("admin")
            .body(Map.of("name", "X", "timeZone", "UTC", "currency", "EUR", "colour", "red"))
            .post("/api/projects"),
        400,
        "colour",
        "");
    RefusedWith.field(
        project
            .as("editor")
            .body(Map.of("name", "X", "questions", List.of(), "colour", "red"))
            .post(project.path("/surveys")),
        400,
        "colour",
        "");
    RefusedWith.field(
        respond(Map.of("answers", Map.of("recommend", 9), "colour", "red")), 400, "colour", "");
    RefusedWith.field(
        project
            .as("viewer")
            .body(Map.of("kpi", "nps", "from", "2026-01-01", "to", "2026-01-31", "colour", "red"))
            .post(project.path("/queries")),
        400,
        "colour",
        "");
  }

  @Test
  void too_large_a_body_is_refused_by_every_service() {
    String filler = "x".repeat(11 * 1024 * 1024);
    RefusedWith.problem(system.as("admin").body(Map.of("name", filler)).post("/api/projects"), 413);
    RefusedWith.problem(
        project.as("editor").body(Map.of("name", filler)).post(project.path("/surveys")), 413);
    RefusedWith.problem(respond(Map.of("answers", Map.of("recommend", filler))), 413);
    RefusedWith.problem(
        project.as("viewer").body(Map.of("kpi", filler)).post(project.path("/queries")), 413);
    var event = new HashMap<>(page());
    event.put("properties", Map.of("filler", filler));
    assertThat(track(Map.of("writeKey", project.writeKey(), "batch", List.of(event))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void a_score_outside_of_its_range_is_refused() {
    for (Object score : List.of(11, -1, 3.5, "ten")) {
      RefusedWith.field(
          respond(Map.of("answers", Map.of("recommend", score))), 400, "answers.recommend", "");
    }
  }

  @Test
  void a_question_that_is_not_the_surveys_is_refused() {
    RefusedWith.field(
        respond(Map.of("answers", Map.of("recommend", 9, "colour", 3))), 400, "answers.colour", "");
  }

  @Test
  void a_survey_of_another_project_cannot_be_answered() {
    RefusedWith.problem(
        respond(Map.of("writeKey", neighbour.writeKey(), "answers", Map.of("recommend", 9))), 404);
  }

  @Test
  void an_event_without_anybody_is_refused() {
    var response =
        system
            .anybody()
            .body(Map.of("writeKey", project.writeKey(), "name", "Home", "messageId", "nobody"))
            .post("/v1/page");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.asString()).contains("anonymousId");
  }

  // What is being asked

  @Test
  void an_unknown_kpi_is_named() {
    RefusedWith.field(
        project.as("viewer").get(project.path("/kpis/happiness?from=2026-01-01&to=2026-01-31")),
        404,
        "kpi",
        "");
  }

  @Test
  void a_reversed_or_absurd_period_is_refused() {
    RefusedWith.field(kpi("from=2026-02-01&to=2026-01-01"), 400, "to", "");
    RefusedWith.field(kpi("from=0001-01-01&to=9999-12-31&interval=hour"), 400, "from", "");
    RefusedWith.field(kpi("from=yesterday&to=2026-01-01"), 400, "from", "");
    RefusedWith.field(kpi("from=2026-02-30&to=2026-03-01"), 400, "from", "");
    RefusedWith.field(kpi("from=2026-01-01"), 400, "to", "");
    RefusedWith.field(kpi("from=2026-01-01&to=2026-01-02&interval=fortnight"), 400, "interval", "");
  }

  @Test
  void an_unknown_time_zone_is_refused() {
    RefusedWith.field(
        project.as("admin").body(Map.of("timeZone", "Mars/Olympus")).patch(project.path("")),
        400,
        "timeZone",
        "");
    RefusedWith.field(
        system
            .as("admin")
            .body(Map.of("name", "X", "timeZone", "Mars/Olympus", "currency", "EUR"))
            .post("/api/projects"),
        400,
        "timeZone",
        "");
  }

  @Test
  void what_does_not_exist_is_told_so() {
    RefusedWith.problem(system.as("admin").get("/api/nothing/here"), 404);
    RefusedWith.problem(
        project.as("viewer").get(project.path("/surveys/" + UUID.randomUUID())), 404);
  }

  private RequestSpecification bearer(String token) {
    return system.anybody().header("Authorization", "Bearer " + token);
  }

  private Response kpi(String question) {
    return project.as("viewer").get(project.path("/kpis/pageviews?" + question));
  }

  private Response track(Map<String, Object> batch) {
    return system.anybody().body(batch).post("/v1/batch");
  }

  private Response respond(Map<String, Object> difference) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "writeKey",
                project.writeKey(),
                "survey",
                survey,
                "version",
                1,
                "anonymousId",
                "somebody",
                "completed",
                true));
    body.putAll(difference);
    return system.anybody().body(body).put("/survey/v1/responses/" + UUID.randomUUID());
  }

  private static Map<String, Object> page() {
    return Map.of("type", "page", "name", "Home", "anonymousId", "somebody");
  }
}
