package io.rapport.gateway.adapter.out.kafka;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.AccessToken;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database takes the change, and goes away before its message. */
@QuarkusTest
class OutboxAwayTest {

  @Inject DataSource database;

  @BeforeEach
  void the_outbox_is_away() throws SQLException {
    run("alter table outbox rename to outbox_away");
  }

  @AfterEach
  void the_outbox_is_back() throws SQLException {
    run("alter table outbox_away rename to outbox");
  }

  @Test
  void a_change_that_cannot_be_said_is_asked_for_again_later() {
    create()
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .contentType("application/problem+json");
  }

  private static Response create() {
    return given()
        .auth()
        .oauth2(AccessToken.of("anna", "admin"))
        .contentType(ContentType.JSON)
        .body("{\"name\": \"Shop\", \"timeZone\": \"Europe/Berlin\", \"currency\": \"EUR\"}")
        .post("/api/projects");
  }

  private void run(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var change = connection.createStatement()) {
      change.execute(statement);
    }
  }
}
