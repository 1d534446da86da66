package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.rapport.directory.ProjectDirectory;
import io.rapport.teststack.ProjectMessages;
import io.restassured.specification.RequestSpecification;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sends too much is asked to come again, and nobody else is. */
@QuarkusTest
@TestProfile(TightService.class)
class RateLimitedTest {

  private static final String KEY = "wk_flooded";

  /** Far more than anybody may send in this service. */
  private static final String FLOOD = "{\"batch\":[" + "1,".repeat(2_000) + "1]}";

  private static final String PAGE = "{\"userId\":\"anna\"}";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  private final ProjectDirectory projects;

  RateLimitedTest(ProjectDirectory projects) {
    this.projects = projects;
  }

  @BeforeEach
  void open() {
    try (var messages = new ProjectMessages(broker)) {
      messages.say(ProjectMessages.project("flooded").withKey("key-9", KEY).state());
    }
    await().until(() -> projects.byWriteKey(KEY).isPresent());
  }

  @Test
  void an_address_that_sends_too_much_is_asked_to_come_again_and_others_are_heard() {
    // When
    from("192.0.2.1").body(FLOOD).post("/v1/batch").then().statusCode(200);

    // Then
    var secondsToWait =
        from("192.0.2.1")
            .header("Origin", "https://shop.example")
            .body(PAGE)
            .post("/v1/page")
            .then()
            .statusCode(429)
            .contentType("application/problem+json")
            .body("type", equalTo("urn:rapport:problem:too-many-requests"))
            .header("Access-Control-Expose-Headers", containsString("retry-after"))
            .extract()
            .header("Retry-After");
    assertThat(Integer.parseInt(secondsToWait)).isBetween(1, 60);
    from("192.0.2.2").body(PAGE).post("/v1/page").then().statusCode(200);
    assertThat(metrics())
        .containsPattern(
            "rapport_tracking_requests_limited_total\\{limit=\"address_events\"} [1-9]");
  }

  @Test
  void who_is_not_let_in_costs_no_look_into_the_body() {
    // Given
    from("192.0.2.3").body(FLOOD).post("/v1/batch").then().statusCode(200);

    // When, Then
    from("192.0.2.3").body("no JSON").post("/v1/batch").then().statusCode(429);
    from("192.0.2.3").body("x".repeat(600_000)).post("/v1/batch").then().statusCode(429);
    from("192.0.2.3").get("/pixel/v1/page?writeKey=" + KEY).then().statusCode(429);
  }

  @Test
  void a_key_that_others_used_up_still_serves_those_who_send_at_an_ordinary_rate() {
    // Given
    useUpKey("203.0.113.");

    // When
    for (int i = 0; i < 5; i++) {
      from("192.0.2.4").body(PAGE).post("/v1/page").then().statusCode(200);
    }

    // Then
    var answers =
        IntStream.range(0, 100)
            .map(_ -> from("192.0.2.5").body(PAGE).post("/v1/page").statusCode())
            .boxed()
            .toList();
    assertThat(answers).startsWith(200).contains(429);
    assertThat(metrics())
        .containsPattern("rapport_tracking_requests_limited_total\\{limit=\"key_events\"} [1-9]");
  }

  @Test
  void addresses_that_clients_make_up_do_not_count() {
    // Given
    from("198.51.100.1, 192.0.2.6").body(FLOOD).post("/v1/batch").then().statusCode(200);

    // When, Then
    from("198.51.100.2, 192.0.2.6").body(PAGE).post("/v1/page").then().statusCode(429);
  }

  /** By several addresses, each of which pays its first requests itself. */
  private static void useUpKey(String network) {
    for (int host = 1; host <= 3; host++) {
      for (int i = 0; i < 11; i++) {
        from(network + host).body(PAGE).post("/v1/page");
      }
      from(network + host).body(FLOOD).post("/v1/batch");
    }
  }

  private static RequestSpecification from(String addresses) {
    return given().auth().preemptive().basic(KEY, "").header("X-Forwarded-For", addresses);
  }

  private String metrics() {
    return given().port(managementPort).get("/q/metrics").asString();
  }
}
