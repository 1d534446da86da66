package io.rapport.directory;

import static io.rapport.teststack.ProjectMessages.project;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.access.Memberships;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.ProjectMessages;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
class ProjectDirectoryInAServiceTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Inject ProjectDirectory directory;
  @Inject Memberships memberships;
  @Inject MeterRegistry metrics;

  @Test
  void the_service_becomes_ready_and_follows_the_gateway() {
    await()
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'project-directory' }.status", equalTo("UP")));

    try (var gateway = new ProjectMessages(bootstrapServers)) {
      gateway.say(project("shop").withKey("web", "wk_web").state());
    }

    await().until(() -> directory.byWriteKey("wk_web").isPresent());
  }

  @Test
  void the_directory_is_who_knows_the_members() {
    assertThat(memberships).isSameAs(directory);
  }

  @Test
  void unreadable_projects_can_be_seen_from_outside() {
    assertThat(metrics.get("rapport.projects.unreadable").functionCounter().count()).isZero();
  }
}
