package io.rapport.gateway.adapter.in.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.notification.Notification;
import io.rapport.gateway.adapter.out.http.Receiver;
import io.rapport.gateway.adapter.out.http.Receiver.Received;
import io.rapport.teststack.AccessToken;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the real topic over the real database to a real receiver. */
@QuarkusTest
class NotificationDeliveryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @TestHTTPResource(value = "", management = true)
  URI management;

  private final UUID id = UUID.randomUUID();
  private Receiver receiver;
  private String project;
  private String webhook;
  private String secret;

  @BeforeEach
  void a_webhook() throws IOException {
    receiver = new Receiver();
    project =
        anna()
            .body("{\"name\": \"Shop\", \"timeZone\": \"Europe/Berlin\", \"currency\": \"EUR\"}")
            .post("/api/projects")
            .path("id");
    var created =
        anna()
            .body(Map.of("url", receiver.url(), "events", List.of("survey.answer.completed")))
            .post("/api/projects/" + project + "/webhooks");
    webhook = "/api/projects/" + project + "/webhooks/" + created.path("id");
    secret = created.path("secret");
  }

  @AfterEach
  void stop() {
    String webhooks = "/api/projects/" + project + "/webhooks";
    List<String> all = anna().get(webhooks).path("items.id");
    all.forEach(each -> anna().delete(webhooks + "/" + each).then().statusCode(204));
    receiver.close();
  }

  @Test
  void a_notification_arrives_signed_and_a_doubled_one_once() {
    // When
    say(id, "survey.answer.completed", "{\"text\": \"Grüße 👍\"}");
    say(id, "survey.answer.completed", "{\"text\": \"Grüße 👍\"}");
    var last = UUID.randomUUID();
    say(last, "survey.answer.completed", "{}");

    // Then
    await().atMost(PATIENCE).until(() -> ids().contains(last.toString()));
    assertThat(ids()).containsExactlyInAnyOrder(id.toString(), last.toString());
    var received = receivedOf(id).getFirst();
    assertThatCode(() -> new Webhook(secret).verify(received.body(), received.headers()))
        .doesNotThrowAnyException();
    var body = JsonPath.from(received.body());
    assertThat(body.getString("type")).isEqualTo("survey.answer.completed");
    assertThat(body.getString("project")).isEqualTo(project);
    assertThat(body.getString("data.text")).isEqualTo("Grüße 👍");
    await().atMost(PATIENCE).until(() -> states().equals(List.of("delivered", "delivered")));
    assertThat(given().get(management.resolve("/q/metrics")).asString())
        .contains("rapport_webhooks_attempts_total{outcome=\"delivered\"}")
        .contains("rapport_webhooks_waiting");
  }

  @Test
  void after_a_500_the_same_message_comes_again_and_the_log_tells_both() {
    // Given
    var calls = new AtomicInteger();
    receiver.behave(
        exchange ->
            Receiver.answer(exchange, calls.getAndIncrement() == 0 ? 500 : 200, "out of order"));

    // When
    say(id, "survey.answer.completed", "{}");

    // Then
    await().atMost(PATIENCE).until(() -> states().equals(List.of("delivered")));
    assertThat(receivedOf(id)).hasSize(2);
    assertThat(receivedOf(id))
        .extracting(Received::body)
        .containsOnly(receivedOf(id).getFirst().body());
    assertThat(deliveries().getList("items[0].attempts.status")).isEqualTo(List.of(500, 200));
    assertThat(deliveries().getString("items[0].attempts[0].response")).isEqualTo("out of order");
    assertThat(deliveries().getString("items[0].messageId")).isEqualTo(id.toString());
    assertThat(anna().get(webhook + "/deliveries").asString()).doesNotContain("whsec_");
  }

  @Test
  void what_was_given_up_is_tried_again_when_an_admin_asks() {
    // Given
    receiver.behave(exchange -> Receiver.answer(exchange, 503, ""));
    say(id, "survey.answer.completed", "{}");
    await().atMost(PATIENCE).until(() -> states().equals(List.of("given_up")));
    receiver.behave(exchange -> Receiver.answer(exchange, 200, ""));

    // When
    var delivery = deliveries().getString("items[0].id");
    anna().post(webhook + "/deliveries/" + delivery + "/retry").then().statusCode(202);

    // Then
    await().atMost(PATIENCE).until(() -> states().equals(List.of("delivered")));
    assertThat(receivedOf(id)).hasSize(4);
    anna().post(webhook + "/deliveries/" + UUID.randomUUID() + "/retry").then().statusCode(404);
  }

  @Test
  void a_slow_endpoint_does_not_hold_up_another() throws IOException {
    try (var slow = new Receiver()) {
      // Given
      slow.behave(_ -> {});
      anna()
          .body(Map.of("url", slow.url(), "events", List.of("survey.answer.completed")))
          .post("/api/projects/" + project + "/webhooks");
      for (int i = 0; i < 20; i++) {
        say(UUID.randomUUID(), "survey.answer.completed", "{}");
      }

      // When
      say(id, "survey.answer.completed", "{}");

      // Then
      await().atMost(Duration.ofSeconds(10)).until(() -> receiver.received().size() == 21);
      assertThat(slow.received()).hasSizeLessThan(21);
    }
  }

  @Test
  void after_a_410_nothing_more_is_sent() {
    // Given
    receiver.behave(exchange -> Receiver.answer(exchange, 410, ""));
    say(id, "survey.answer.completed", "{}");
    await().atMost(PATIENCE).until(() -> "gone".equals(anna().get(webhook).path("disabledReason")));

    // When
    say(UUID.randomUUID(), "survey.answer.completed", "{}");

    // Then
    await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(ids()).containsExactly(id.toString()));
  }

  @Test
  void a_test_arrives_signed_by_both_secrets_while_one_replaces_the_other() {
    // Given
    String next = anna().post(webhook + "/rotate-secret").path("secret");

    // When
    anna().post(webhook + "/test").then().statusCode(202);

    // Then
    await().atMost(PATIENCE).until(() -> receiver.received().size() == 1);
    var received = receiver.received().getFirst();
    assertThat(JsonPath.from(received.body()).getString("type")).isEqualTo("webhook.test");
    for (var either : List.of(secret, next)) {
      assertThatCode(() -> new Webhook(either).verify(received.body(), received.headers()))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void what_cannot_be_read_is_passed_over() {
    send(new ProducerRecord<>(Topics.NOTIFICATIONS.name(), "x", new byte[] {1, 2, 3}));
    say(UUID.randomUUID(), "survey.answer.completed", "no json");
    say(UUID.randomUUID(), "survey.answer.completed", "{} {}");
    say(UUID.randomUUID(), "of.another.version", "{}");

    say(id, "survey.answer.completed", "{}");

    await().atMost(PATIENCE).until(() -> ids().contains(id.toString()));
    assertThat(receiver.received()).hasSize(1);
  }

  private void say(UUID notification, String type, String data) {
    var message =
        new Notification(
            project,
            notification.toString(),
            type,
            Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
            "subject",
            data);
    var identity = new MessageIdentity(notification.toString(), message.getOccurredAt(), "subject");
    send(Topics.NOTIFICATIONS.message(project + "|subject", identity, message));
  }

  private void send(ProducerRecord<String, byte[]> message) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", brokers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(message);
    }
  }

  private List<String> ids() {
    return receiver.received().stream().map(received -> received.header("webhook-id")).toList();
  }

  private List<Received> receivedOf(UUID message) {
    return receiver.received().stream()
        .filter(received -> received.header("webhook-id").equals(message.toString()))
        .toList();
  }

  private List<String> states() {
    return deliveries().getList("items.state");
  }

  private JsonPath deliveries() {
    return anna().get(webhook + "/deliveries").jsonPath();
  }

  private static RequestSpecification anna() {
    return given().auth().oauth2(AccessToken.of("anna", "admin")).contentType(ContentType.JSON);
  }
}
