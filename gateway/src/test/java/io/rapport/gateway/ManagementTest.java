package io.rapport.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What only operators see. */
@QuarkusTest
class ManagementTest {

  @TestHTTPResource(value = "", management = true)
  URI management;

  @Test
  void readiness_asks_for_the_database() {
    given()
        .get(management.resolve("/q/health/ready"))
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItem(containsString("Database")));
  }

  @Test
  void metrics_count_requests_without_naming_anybody() {
    given().get("/v1/projects/wk_of_somebody/settings").then().statusCode(200);
    given().get("/api/projects/0199aaaa/kpis/nps").then().statusCode(401);

    given()
        .get(management.resolve("/q/metrics"))
        .then()
        .statusCode(200)
        .body(containsString("http_server_requests_seconds_count"))
        .body(not(containsString("wk_of_somebody")))
        .body(not(containsString("0199aaaa")));
  }
}
