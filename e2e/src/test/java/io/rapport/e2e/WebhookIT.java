package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From an answer to the customer's own system. */
@OnTheSystem
class WebhookIT {

  private static final Duration DELIVERED = Duration.ofMinutes(1);
  private static final int AT_ONCE = 8;
  private static final int ANSWERS = 12;

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

  @Test
  void what_is_under_way_when_the_gateway_is_killed_arrives_all_the_same_under_the_same_id() {
    var project = Project.create(system, "Loop under fire");
    var survey =
        project.survey(
            "Loyalty",
            Map.of("id", "score", "type", "nps", "text", "Recommend us?", "required", true));
    var responses = Stream.generate(() -> UUID.randomUUID().toString()).limit(ANSWERS).toList();
    try (var endpoint = new Endpoint()) {
      // Given
      String webhook = created(project, endpoint).path("id");
      endpoint.shut();
      responses.forEach(
          response -> project.answer(survey, response, response, Map.of("score", 9), true));
      await().atMost(DELIVERED).until(() -> endpoint.calls().size() > AT_ONCE);
      var underWay = Set.copyOf(endpoint.ids());

      // When
      system.process("gateway").killForcibly();
      endpoint.open();
      system.process("gateway").start();

      // Then
      await()
          .atMost(DELIVERED)
          .untilAsserted(
              () ->
                  assertThat(states(project, webhook)).hasSize(ANSWERS).containsOnly("delivered"));
      assertThat(endpoint.calls())
          .extracting(call -> JsonPath.from(call.body()).getString("data.responseId"))
          .containsAll(responses);
      assertThat(Set.copyOf(endpoint.ids())).hasSize(ANSWERS);
      assertThat(underWay)
          .allSatisfy(
              id -> assertThat(endpoint.ids()).filteredOn(id::equals).hasSizeGreaterThan(1));
    }
  }

  private static List<String> states(Project project, String webhook) {
    return project
        .as("admin")
        .get(project.path("/webhooks/" + webhook + "/deliveries"))
        .jsonPath()
        .getList("items.state");
  }

  private static String webhook(Project project, Endpoint endpoint) {
    return created(project, endpoint).path("secret");
  }

  private static ExtractableResponse<Response> created(Project project, Endpoint endpoint) {
    return project
        .as("admin")
        .body(Map.of("url", endpoint.url(), "events", List.of("survey.answer.completed")))
        .post(project.path("/webhooks"))
        .then()
        .statusCode(201)
        .extract();
  }
}
