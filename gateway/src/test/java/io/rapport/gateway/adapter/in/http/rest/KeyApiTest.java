package io.rapport.gateway.adapter.in.http.rest;

import static io.rapport.gateway.adapter.in.http.rest.Api.as;
import static io.rapport.gateway.adapter.in.http.rest.Api.projectOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeyApiTest {

  private String keys;

  @BeforeEach
  void a_project() {
    keys = "/api/projects/" + projectOf("anna") + "/keys";
  }

  @Test
  void a_created_key_is_always_shown() {
    var created = create("Web");

    created
        .then()
        .statusCode(201)
        .body("writeKey", matchesPattern("wk_[A-Za-z0-9_-]{32}"))
        .body("name", equalTo("Web"));
    as("anna")
        .get(keys)
        .then()
        .statusCode(200)
        .body("items", contains(created.jsonPath().getMap("")));
  }

  @Test
  void a_revoked_key_is_gone() {
    var id = create("Web").<String>path("id");

    as("anna").delete(keys + "/" + id).then().statusCode(204);

    as("anna").get(keys).then().body("items", empty());
    as("anna").delete(keys + "/" + id).then().statusCode(404);
  }

  @Test
  void a_key_of_another_project_cannot_be_revoked_here() {
    var id = create("Web").<String>path("id");

    as("ben").delete("/api/projects/" + projectOf("ben") + "/keys/" + id).then().statusCode(404);

    as("anna").get(keys).then().body("items.id", contains(id));
  }

  @Test
  void a_repeated_creation_with_the_same_idempotency_key_creates_nothing_twice() {
    var idempotencyKey = UUID.randomUUID().toString();

    var first = createWith(idempotencyKey);
    var again = createWith(idempotencyKey);

    again.then().statusCode(201).body("", equalTo(first.jsonPath().getMap("")));
    as("anna").get(keys).then().body("items.id", contains(first.<String>path("id")));
  }

  @Test
  void an_idempotency_key_does_not_bring_a_revoked_key_back() {
    var idempotencyKey = UUID.randomUUID().toString();
    var id = createWith(idempotencyKey).<String>path("id");
    as("anna").delete(keys + "/" + id).then().statusCode(204);

    createWith(idempotencyKey).then().statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\": \" \"}", "{\"name\": null}", "{\"name\": 7}"})
  void a_key_needs_a_name(String body) {
    as("anna")
        .body(body)
        .post(keys)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("name"));
  }

  @Test
  void an_unknown_field_is_refused() {
    as("anna")
        .body("{\"name\": \"Web\", \"writeKey\": \"wk_mine\"}")
        .post(keys)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("writeKey"))
        .body("errors[0].reason", equalTo("is not a known field"));
  }

  @Test
  void an_empty_body_is_malformed() {
    as("anna")
        .post(keys)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:rapport:problem:malformed"));
  }

  private Response create(String name) {
    return as("anna").body(Map.of("name", name)).post(keys);
  }

  private Response createWith(String idempotencyKey) {
    return as("anna")
        .header("Idempotency-Key", idempotencyKey)
        .body(Map.of("name", "Web"))
        .post(keys);
  }
}
