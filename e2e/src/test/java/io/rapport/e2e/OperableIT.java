package io.rapport.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.rapport.local.site.Service;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What those who run the system rely on. */
@OnTheSystem
class OperableIT {

  private final TheSystem system;

  OperableIT(TheSystem system) {
    this.system = system;
  }

  @ParameterizedTest
  @EnumSource
  void every_service_tells_that_it_lives_and_is_ready(Service service) {
    for (String kind : new String[] {"live", "ready"}) {
      given()
          .baseUri(management(service))
          .get("/q/health/" + kind)
          .then()
          .statusCode(200)
          .body("status", is("UP"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_service_has_metrics_for_prometheus(Service service) {
    String metrics =
        given()
            .baseUri(management(service))
            .get("/q/metrics")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(metrics).contains("# TYPE jvm_memory_used_bytes gauge");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_for_operators_does_not_face_the_public(Service service) {
    for (String path : new String[] {"/q/health/ready", "/q/metrics"}) {
      given()
          .baseUri(system.stack().ports().url(service).toString())
          .get(path)
          .then()
          .statusCode(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_service_logs_json_when_told_to(Service service) throws IOException {
    var lines = Files.readAllLines(system.process(service.module()).log());
    var started = lines.stream().filter(line -> line.contains("started in")).findFirst();
    assertThat(started)
        .hasValueSatisfying(
            line -> assertThat(new JsonPath(line).getString("level")).isEqualTo("INFO"));
  }

  @Test
  void a_trace_goes_from_the_front_door_through_the_broker_to_the_numbers() {
    // Given
    var project = Project.create(system, "Traced");
    String trace = "%016x%016x".formatted(1L, ThreadLocalRandom.current().nextLong());

    // When
    system
        .anybody()
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .body(Map.of("writeKey", project.writeKey(), "anonymousId", "traced", "name", "Home"))
        .post("/v1/page")
        .then()
        .statusCode(200);

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(system.spans().servicesIn(trace))
                    .containsExactlyInAnyOrder("gateway", "tracking-service", "metrics-service"));
  }

  @Test
  void a_respondents_token_is_in_no_trace() {
    // Given
    var project = Project.create(system, "Discreet");
    String trace = "%016x%016x".formatted(2L, ThreadLocalRandom.current().nextLong());
    String token = "token-of-anna-" + trace;

    // When
    system.anybody().get("/survey/v1/link/" + token).then().statusCode(404);
    system.anybody().get("/survey/v1/trap/" + token).then().statusCode(404);
    system
        .anybody()
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .body(Map.of("writeKey", project.writeKey(), "anonymousId", "discreet"))
        .post("/survey/v1/decide")
        .then()
        .statusCode(200);

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(system.spans().servicesIn(trace))
                    .containsExactlyInAnyOrder("gateway", "survey-service"));
    assertThat(system.spans().say(token)).isFalse();
  }

  private String management(Service service) {
    return "http://localhost:" + system.stack().ports().management(service);
  }
}
