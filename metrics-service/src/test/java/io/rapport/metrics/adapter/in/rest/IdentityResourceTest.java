package io.rapport.metrics.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.metrics.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdentityResourceTest extends ServiceTest {

  private static final String DAY = "?from=2026-01-01&to=2026-01-01&interval=total";

  @Test
  void two_users_stay_two_until_an_editor_says_that_they_are_one() {
    // Given
    topics
        .event(project, "1", "2026-01-01T12:00:00Z", event -> event.setUserId("old"))
        .event(project, "2", "2026-01-01T12:00:00Z", event -> event.setUserId("anna"))
        .event(
            project,
            "3",
            "2026-01-01T13:00:00Z",
            event -> event.setType(EventType.ALIAS).setPreviousId("old").setUserId("anna"));
    stored();
    answer("visitors" + DAY).body("total.value", equalTo(2));
    as("edda")
        .get(identity("/conflicts"))
        .then()
        .statusCode(200)
        .body("items.user", contains("old"))
        .body("items[0].into", equalTo("anna"))
        .body("items[0].decision", nullValue());

    // When
    decide("old", "anna").statusCode(204);

    // Then
    answer("visitors" + DAY).body("total.value", equalTo(1));
    as("edda")
        .get(identity("/conflicts"))
        .then()
        .body("items[0].decision.into", equalTo("anna"))
        .body("items[0].decision.by", equalTo("edda"));
    decide("anna", "old").statusCode(409);
    decide("old", null).statusCode(204);
    answer("visitors" + DAY).body("total.value", equalTo(2));
  }

  @Test
  void nothing_in_dispute_is_an_empty_list() {
    as("edda").get(identity("/conflicts")).then().statusCode(200).body("items", empty());
  }

  @Test
  void a_decision_names_a_user_and_another_one() {
    decide("", "anna").statusCode(400).body("errors[0].field", equalTo("user"));
    decide("old", "").statusCode(400).body("errors[0].field", equalTo("into"));
    decide("x".repeat(1001), "anna").statusCode(400);
    as("edda")
        .contentType(ContentType.JSON)
        .body("[]")
        .post(identity("/decisions"))
        .then()
        .statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/conflicts", "/decisions"})
  void it_takes_an_editor_of_the_project(String path) {
    var get = path.equals("/conflicts");
    var body = "{\"user\":\"a\",\"into\":\"b\"}";
    var viewer = asViewer().contentType(ContentType.JSON).body(body);
    var stranger = as("otto").contentType(ContentType.JSON).body(body);
    var nobody = given().contentType(ContentType.JSON).body(body);
    (get ? viewer.get(identity(path)) : viewer.post(identity(path))).then().statusCode(403);
    (get ? stranger.get(identity(path)) : stranger.post(identity(path))).then().statusCode(404);
    (get ? nobody.get(identity(path)) : nobody.post(identity(path))).then().statusCode(401);
  }

  private ValidatableResponse decide(String user, @Nullable String into) {
    var body = new HashMap<String, @Nullable String>();
    body.put("user", user);
    body.put("into", into);
    return as("edda").contentType(ContentType.JSON).body(body).post(identity("/decisions")).then();
  }

  private String identity(String path) {
    return address("/identity" + path);
  }
}
