package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients ask before their first event. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class ClientSettingsTest {

  private final Shop shop;

  ClientSettingsTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings", "settings/"})
  void segments_clients_are_told_where_to_send_and_not_to_report_elsewhere(String path) {
    given()
        .header("Origin", "https://shop.example")
        .get("/v1/projects/" + Shop.KEY + "/" + path)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://shop.example")
        .body("integrations.'Segment.io'.apiKey", equalTo(Shop.KEY))
        .body("integrations.'Segment.io'.apiHost", containsString("/v1"))
        .body("integrations.'Segment.io'.protocol", equalTo("http"))
        .body("metrics.sampleRate", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sourceConfig", "/sourceConfig/"})
  void rudderstacks_browser_client_is_told_that_nothing_else_is_switched_on(String path) {
    shop.given()
        .header("Origin", "https://shop.example")
        .get(path + "?p=npm&v=3.34.1&build=modern&writeKey=" + Shop.KEY)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Access-Control-Allow-Origin", "https://shop.example")
        .body("source.id", notNullValue())
        .body("source.enabled", equalTo(true))
        .body("source.config.statsCollection.errors.enabled", equalTo(false))
        .body("source.config.statsCollection.metrics.enabled", equalTo(false))
        .body("source.destinations", empty());
  }

  @Test
  void a_key_in_the_query_is_enough() {
    given().get("/sourceConfig/?writeKey=" + Shop.KEY).then().statusCode(200);
  }

  @Test
  void a_client_may_look_whether_somebody_blocks_the_way() {
    shop.given().head("/sourceConfig/?view=ad").then().statusCode(200);
  }

  @Test
  void the_question_before_is_allowed_to_every_page() {
    given()
        .header("Origin", "https://shop.example")
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "authorization")
        .options("/sourceConfig/?writeKey=" + Shop.KEY)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "https://shop.example")
        .header("Access-Control-Allow-Headers", containsString("Authorization"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/projects/wk_unknown/settings",
        "/sourceConfig",
        "/sourceConfig/?writeKey=wk_unknown",
        "/sourceConfig/?writeKey=" + Shop.REVOKED_KEY
      })
  void an_unknown_key_is_told_nothing(String path) {
    given().get(path).then().statusCode(401).contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sourceConfig/x", "/v1/projects/" + Shop.KEY})
  void nothing_else_is_there(String path) {
    shop.given().get(path).then().statusCode(404);
  }
}
