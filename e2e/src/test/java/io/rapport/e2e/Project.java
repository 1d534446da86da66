package io.rapport.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A project of its own, so that tests do not see each other: admin, editor and viewer are its
 * members.
 */
record Project(TheSystem system, String id, String writeKey) {

  private static final Duration KNOWN_EVERYWHERE = Duration.ofSeconds(30);

  static Project create(TheSystem system, String name) {
    String id =
        system
            .as("admin")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(Map.of("name", name, "timeZone", "Europe/Berlin", "currency", "EUR"))
            .post("/api/projects")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String writeKey =
        system
            .as("admin")
            .body(Map.of("name", "site"))
            .post("/api/projects/" + id + "/keys")
            .then()
            .statusCode(201)
            .extract()
            .path("writeKey");
    var project = new Project(system, id, writeKey);
    project.invite("editor", "viewer");
    project.awaitKnown();
    return project;
  }

  /** Those who are invited become members by their first call. */
  private void invite(String... roles) {
    var members = new ArrayList<Map<String, String>>();
    members.add(member("admin"));
    for (String role : roles) {
      members.add(member(role));
    }
    system
        .as("admin")
        .body(Map.of("members", members))
        .put(path("/members"))
        .then()
        .statusCode(200);
    for (String role : roles) {
      system.as(role).get("/api/me").then().statusCode(200);
    }
  }

  private static Map<String, String> member(String role) {
    return Map.of("email", role + "@rapport.local", "role", role);
  }

  /** Every service has its own view of the projects, some moments later. */
  private void awaitKnown() {
    await()
        .atMost(KNOWN_EVERYWHERE)
        .untilAsserted(
            () -> {
              as("viewer").get(path("/kpis")).then().statusCode(is(200));
              as("viewer").get(path("/surveys")).then().statusCode(is(200));
              track(List.of(Map.of("type", "identify", "anonymousId", "knock")))
                  .statusCode(is(200));
            });
  }

  String path(String rest) {
    return "/api/projects/" + id + rest;
  }

  RequestSpecification as(String user) {
    return system.as(user);
  }

  /** Sends these events as a browser's client does. */
  ValidatableResponse track(List<Map<String, Object>> events) {
    return system
        .anybody()
        .body(Map.of("writeKey", writeKey, "batch", events))
        .post("/v1/batch")
        .then();
  }

  JsonPath kpi(String kpi, String question) {
    return as("viewer")
        .get(path("/kpis/" + kpi + "?" + question))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** All pages of the records behind a KPI. */
  List<Map<String, Object>> records(String kpi, String question) {
    var records = new ArrayList<Map<String, Object>>();
    String path = path("/kpis/" + kpi + "/records?" + question);
    String cursor = "";
    do {
      JsonPath page = as("viewer").get(path + cursor).then().statusCode(200).extract().jsonPath();
      records.addAll(page.getList("items"));
      cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
    } while (!cursor.isEmpty());
    return records;
  }

  /** Creates and publishes a survey with one question, and returns its id. */
  String survey(String name, Map<String, Object> question) {
    String id =
        as("editor")
            .body(Map.of("name", name, "questions", List.of(question)))
            .post(path("/surveys"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("editor").post(path("/surveys/" + id + "/publish")).then().statusCode(200);
    return id;
  }

  /** Answers the first version of a survey, as a page's code does. */
  void answer(
      String survey,
      String response,
      String person,
      Map<String, Object> answers,
      boolean completed) {
    system
        .anybody()
        .body(
            Map.of(
                "writeKey", writeKey,
                "survey", survey,
                "version", 1,
                "anonymousId", person,
                "answers", answers,
                "completed", completed))
        .put("/survey/v1/responses/" + response)
        .then()
        .statusCode(200);
  }
}
