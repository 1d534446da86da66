package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.Topics;
import io.rapport.contracts.tracking.EventType;
import io.rapport.directory.ProjectDirectory;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.rapport.teststack.ProjectMessages;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class TrackingTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private final ProjectDirectory projects;

  TrackingTest(ProjectDirectory projects) {
    this.projects = projects;
  }

  @BeforeEach
  void the_shop_is_known() {
    try (var messages = new ProjectMessages(broker)) {
      messages.say(ProjectMessages.project("shop").withKey("key-1", "wk_shop").state());
    }
    await().until(() -> projects.byWriteKey("wk_shop").isPresent());
  }

  @Test
  void a_batch_is_in_the_topic_when_it_is_answered() {
    // Given
    var messageId = UUID.randomUUID().toString();

    // When
    given()
        .auth()
        .preemptive()
        .basic("wk_shop", "")
        .body(
            """
            {"batch":[{"type":"track","event":"Bought","anonymousId":"a1","messageId":"%s"}]}
            """
                .formatted(messageId))
        .post("/v1/batch")
        .then()
        .statusCode(200);

    // Then
    var events =
        new TopicReader<>(broker, Topics.TRACKING_EVENTS)
            .messages(event -> event.getMessageId().equals(messageId));
    assertThat(events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getType()).isEqualTo(EventType.TRACK);
              assertThat(event.getEvent()).isEqualTo("Bought");
              assertThat(event.getKeyId()).isEqualTo("key-1");
            });
  }
}
