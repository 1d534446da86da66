package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From an answer to the customer's own system, which refuses the first call. */
@OnTheSystem
class WebhookIT {

  private static final Duration DELIVERED = Duration.ofMinutes(1);

  private final TheSystem system;

  WebhookIT(TheSystem system) {
    this.system = system;
  }

  @Test
  void an_answer_arrives_at_the_customers_system_and_the_signature_is_right() {
    var project = Project.create(system, "Loop");
    var survey =
        project.survey(
            "Loyalty",
            Map.of("id", "score", "type", "nps", "text", "Recommend us?", "required", true));
    var response = UUID.randomUUID().toString();
    try (var endpoint = new Endpoint()) {
      // Given
      var secret = webhook(project, endpoint);
      endpoint.refuse(1);

      // When
      project.answer(survey, response, "ada", Map.of("score", 2), true);

      // Then
      await().atMost(DELIVERED).until(() -> endpoint.calls().size() == 2);
      for (var call : endpoint.calls()) {
        assertThatCode(() -> new Webhook(secret).verify(call.body(), call.headers()))
            .doesNotThrowAnyException();
        var message = JsonPath.from(call.body());
        assertThat(message.getString("type")).isEqualTo("survey.answer.completed");
        assertThat(message.getString("data.responseId")).isEqualTo(response);
        assertThat(message.getInt("data.answers.score")).isEqualTo(2);
      }
      assertThat(endpoint.calls())
          .extracting(call -> call.headers().get("Webhook-id"))
          .containsOnly(endpoint.calls().getFirst().headers().get("Webhook-id"));
    }
  }

  private static String webhook(Project project, Endpoint endpoint) {
    return project
        .as("admin")
        .body(Map.of("url", endpoint.url(), "events", List.of("survey.answer.completed")))
        .post(project.path("/webhooks"))
        .then()
        .statusCode(201)
        .extract()
        .path("secret");
  }
}
