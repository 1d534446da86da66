package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.directory.ProjectDirectory;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.rapport.teststack.ProjectMessages;
import io.restassured.response.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A project may say from which day on it takes events. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class EarliestEventTest {

  private static final String PROJECT = "young";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private final Shop shop;
  private final ProjectDirectory projects;
  private final String id = UUID.randomUUID().toString();

  EarliestEventTest(Shop shop, ProjectDirectory projects) {
    this.shop = shop;
    this.projects = projects;
  }

  @BeforeEach
  void open() {
    if (projects.project(PROJECT).isPresent()) {
      return;
    }
    try (var messages = new ProjectMessages(broker)) {
      messages.say(
          ProjectMessages.project(PROJECT)
              .in("Europe/Berlin")
              .settings("{\"earliestEvent\":\"2025-01-01\"}")
              .withKey("key-1", "wk_young")
              .state());
    }
    await().until(() -> projects.project(PROJECT).isPresent());
  }

  @Test
  void what_happened_before_that_day_is_refused_and_its_neighbour_is_kept() {
    // When
    var answer = send("/v1/batch?verbose=1");

    // Then
    answer
        .then()
        .statusCode(200)
        .body("events.outcome", contains("refused", "accepted"))
        .body("events[0].reason", equalTo("too_old"))
        .body("events[0].field", equalTo("timestamp"));
    assertThat(shop.refused(id + "-before").getFirst().getReason()).isEqualTo("too_old");
    assertThat(shop.events(id + "-midnight")).hasSize(1);
  }

  @Test
  void an_import_brings_history() {
    // When
    var answer = send("/v1/import");

    // Then
    answer.then().statusCode(200);
    assertThat(shop.events(id + "-before")).hasSize(1);
    assertThat(shop.events(id + "-midnight")).hasSize(1);
  }

  /** Two events around midnight in the project's zone. */
  private Response send(String path) {
    return given()
        .body(
            """
            {"writeKey": "wk_young", "batch": [
              {"type": "track", "event": "Bought", "messageId": "%1$s-before", "userId": "anna",
               "timestamp": "2024-12-31T22:59:59.999Z"},
              {"type": "track", "event": "Bought", "messageId": "%1$s-midnight", "userId": "anna",
               "timestamp": "2024-12-31T23:00:00Z"}]}
            """
                .formatted(id))
        .post(path);
  }
}
