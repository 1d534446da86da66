package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.teststack.KafkaStack;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker goes away and comes back under the service. */
@QuarkusTest
@TestProfile(TightService.class)
class BrokerAwayTest {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  KafkaStack kafka;

  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  BrokerAwayTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void clients_are_asked_to_come_again_and_nothing_acknowledged_is_lost() throws Exception {
    // Given
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    send(id + "-before").then().statusCode(200);
    acknowledged.add(id + "-before");

    // When
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var persistent =
          IntStream.range(0, 20)
              .mapToObj(client -> clients.submit(() -> untilAcknowledged(id + "-" + client)))
              .toList();
      kafka.suspend();
      try {
        isAskedToComeAgain(send(id + "-lost"));
        given().port(managementPort).get("/q/health/ready").then().statusCode(200);
      } finally {
        kafka.resume();
      }
      for (var client : persistent) {
        acknowledged.add(client.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
      }
    }

    // Then
    assertThat(new TreeSet<>(shop.events(id).stream().map(TrackedEvent::getMessageId).toList()))
        .containsAll(acknowledged)
        .hasSizeGreaterThanOrEqualTo(21);
  }

  /** In bounded time: the producer alone would take two minutes, and its metadata one more. */
  private static void isAskedToComeAgain(Response answer) {
    answer
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("title", equalTo("Not available right now"))
        .time(lessThan(BOUND.toMillis()));
  }

  private String untilAcknowledged(String messageId) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> send(messageId).statusCode(), status -> status == 200);
    return messageId;
  }

  private Response send(String messageId) {
    return shop.given()
        .body("{\"messageId\":\"" + messageId + "\",\"userId\":\"anna\"}")
        .post("/v1/page");
  }
}
