package io.rapport.gateway.adapter.in.http.front;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConnectionTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/login", "/api/me", "/api/openapi", "/v1/batch", "/nothing"})
  void a_connection_is_kept_for_the_next_request(String path) {
    given().redirects().follow(false).get(path).then().header("Connection", nullValue());
  }

  @Test
  void a_connection_is_kept_after_a_body_that_was_read() {
    given()
        .auth()
        .oauth2(AccessToken.of("anna", "admin"))
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/projects")
        .then()
        .statusCode(400)
        .header("Connection", nullValue());
  }

  @Test
  void a_connection_is_kept_after_a_short_body_that_nobody_read() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/projects")
        .then()
        .statusCode(401)
        .header("Connection", nullValue());
  }
}
