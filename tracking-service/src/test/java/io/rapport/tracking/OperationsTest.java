package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class OperationsTest {

  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  private final Shop shop;

  OperationsTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void the_service_is_ready_when_it_knows_the_projects_and_the_broker() {
    management()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.name", hasItems("project-directory", "event-log"));
    management().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
  }

  @Test
  void operators_see_what_was_accepted_refused_and_turned_away() {
    // When
    shop.given()
        .body(
            """
            {"batch":[{"type":"page","userId":"anna"},{"type":"page"},{"type":"?","userId":"anna"}]}
            """)
        .post("/v1/batch")
        .then()
        .statusCode(200);
    given().body("{\"batch\":[]}").post("/v1/batch").then().statusCode(401);

    // Then
    management()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(matches("rapport_tracking_events_accepted_total [1-9]"))
        .body(
            matches("rapport_tracking_events_refused_total\\{reason=\"missing_identity\"\\} [1-9]"))
        .body(matches("rapport_tracking_events_refused_total\\{reason=\"unknown_type\"\\} [1-9]"))
        .body(matches("rapport_tracking_requests_refused_total\\{status=\"401\"\\} [1-9]"))
        .body(matches("rapport_tracking_acknowledgement_seconds_count [1-9]"))
        .body(matches("rapport_tracking_under_way_bytes 0"))
        .body(matches("rapport_tracking_producer_replacements_total 0"))
        .body(matches("rapport_tracking_live_streams 0"))
        .body(containsString("kafka_producer_"))
        .body(containsString("rapport_projects_unreadable_total"));
  }

  @Test
  void the_public_port_shows_nothing_of_it() {
    given().get("/q/metrics").then().statusCode(404);
    given().get("/q/health").then().statusCode(404);
  }

  private RequestSpecification management() {
    return given().port(managementPort);
  }

  private static Matcher<String> matches(String line) {
    return matchesPattern("(?s).*\\n" + line + ".*");
  }
}
