package io.rapport.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.control.MemberRole;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.rapport.teststack.ProjectMessages;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refused events are taken again once their cause is mended. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class ReplayTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  ReplayTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void a_refused_event_that_is_mended_is_accepted_as_what_its_client_sent_then() {
    // Given
    send(
        "/v1/track",
        """
        {"messageId": "%s", "event": "Bought", "timestamp": "2026-01-01T12:00:00Z",
         "sentAt": "2026-01-01T12:00:00Z", "properties": {"a": 1, "b": 2}}
        """
            .formatted(id),
        400);
    var before = shop.refused(id).getFirst();

    // When
    replay(
            Map.of("userId", "anna", "properties", Collections.singletonMap("a", null)),
            shop.refusedAt(id))
        .statusCode(200)
        .body("items[0].result", equalTo("accepted"))
        .body("items[0].messageId", equalTo(id));

    // Then
    assertThat(shop.events(id))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getUserId()).isEqualTo("anna");
              assertThat(event.getEvent()).isEqualTo("Bought");
              assertThat(event.getProperties()).isEqualTo("{\"b\":2}");
              assertThat(event.getKeyId()).isEqualTo("key-1");
              assertThat(event.getReplayOf()).isEqualTo(before.getRefusalId());
              assertThat(event.getMessageIdMade()).isFalse();
              // Sent at once by its own clock: it happened when it first came in.
              assertThat(event.getTimestamp()).isEqualTo(before.getReceivedAt());
              assertThat(event.getReceivedAt()).isAfter(before.getReceivedAt());
            });
  }

  @Test
  void an_event_without_an_id_has_that_of_its_first_refusal_however_often_it_is_taken_again() {
    // Given
    send("/v1/batch", "{\"batch\":[{\"type\":\"page\",\"name\":\"" + id + "\"}]}", 200);
    var first = shop.refused(id).getFirst().getRefusalId();

    // When
    replay(Map.of("name", id + " again"), shop.refusedAt(id))
        .body("items[0].result", equalTo("refused"))
        .body("items[0].reason", equalTo("missing_identity"))
        .body("items[0].field", equalTo("anonymousId"));
    var place = shop.refusedAt(id + " again");
    replay(Map.of("userId", "anna"), place).body("items[0].messageId", equalTo(first));
    replay(Map.of("userId", "anna"), place).body("items[0].messageId", equalTo(first));

    // Then
    var again = shop.refused(id + " again").getFirst();
    assertThat(again.getReplayOf()).isEqualTo(first);
    assertThat(again.getFirstReceivedAt()).isEqualTo(shop.refused(id).getFirst().getReceivedAt());
    assertThat(again.getMessageId()).isEqualTo(first);
    assertThat(shop.events(first))
        .hasSize(2)
        .extracting(TrackedEvent::getReplayOf)
        .containsOnly(again.getRefusalId());
  }

  @Test
  void several_are_answered_in_their_order_and_the_rest_stays_untouched() {
    // Given
    var bad = "{\"type\":\"page\",\"messageId\":\"%s\"}";
    send(
        "/v1/batch",
        "{\"batch\":[%s,%s,%s]}"
            .formatted(
                bad.formatted(id + "-a"), bad.formatted(id + "-b"), bad.formatted(id + "-c")),
        200);

    // When
    replay(
            Map.of("anonymousId", "device"),
            shop.refusedAt(id + "-c"),
            "0.888888.nothing",
            shop.refusedAt(id + "-a"),
            shop.refusedAt(id + "-a"))
        .body("items.result", contains("accepted", "unknown", "accepted"));

    // Then
    assertThat(shop.events(id))
        .extracting(TrackedEvent::getMessageId)
        .containsExactly(id + "-c", id + "-a");
  }

  @Test
  void a_body_that_is_not_whole_cannot_be_taken_again() {
    // Given
    var large =
        "{\"type\":\"page\",\"messageId\":\"" + id + "\",\"name\":\"" + "ä".repeat(20_000) + "\"}";
    send("/v1/batch", "{\"batch\":[" + large + "]}", 200);

    // When
    replay(Map.of("userId", "anna"), shop.refusedAt(id))
        .body("items", hasSize(1))
        .body("items[0].result", equalTo("unreadable"));

    // Then
    assertThat(shop.refused(id))
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.getReason()).isEqualTo("too_large");
              assertThat(refused.getBodyCut()).isTrue();
            });
    assertThat(shop.events(id)).isEmpty();
  }

  @Test
  void what_a_batch_says_for_all_makes_no_body_longer_than_an_event_may_be() {
    var own = "y".repeat(10_000);
    var shared = "x".repeat(30_000);

    send(
        "/v1/batch",
        "{\"batch\":[{\"type\":\"page\",\"messageId\":\"%s\",\"properties\":{\"y\":\"%s\"}}],\"context\":{\"x\":\"%s\"}}"
            .formatted(id, own, shared),
        200);

    assertThat(shop.refused(id))
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.getBodyCut()).isTrue();
              assertThat(refused.getBody()).hasSize(32 * 1024);
            });
  }

  @Test
  void an_event_that_was_too_deep_is_accepted_when_the_depth_is_taken_out() {
    send(
        "/v1/track",
        "{\"messageId\":\"%s\",\"event\":\"e\",\"userId\":\"u\",\"type\":\"track\",\"properties\":%s1%s}"
            .formatted(id, "{\"a\":".repeat(70), "}".repeat(70)),
        400);

    replay(Map.of(), shop.refusedAt(id)).body("items[0].reason", equalTo("too_deep"));
    replay(Collections.singletonMap("properties", null), shop.refusedAt(id))
        .body("items[0].result", equalTo("accepted"));
  }

  @Test
  void another_projects_refused_event_is_unknown_here() {
    // Given
    send("/v1/page", "{\"messageId\":\"" + id + "\"}", 400);
    var place = shop.refusedAt(id);
    shop.say(ProjectMessages.project("other").with("edda", MemberRole.EDITOR));

    // When
    Shop.as("edda")
        .contentType("application/json")
        .body(json(Map.of("places", List.of(place), "changes", Map.of("userId", "anna"))))
        .post("/api/projects/other/refused/replay")
        .then()
        .statusCode(200)
        .body("items[0].result", equalTo("unknown"));

    // Then
    assertThat(shop.events(id)).isEmpty();
    assertThat(shop.refused(id)).extracting(RefusedEvent::getProjectId).containsExactly("shop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|places",
        "{\"places\":[]}|places",
        "{\"places\":null}|places",
        "{\"places\":[\"x\"]}|places[0]",
        "{\"places\":[\"0.1.r\",\"-1.1.r\"]}|places[1]",
        "{\"places\":[\"0.99999999999999999999.r\"]}|places[0]",
        "{\"places\":[1]}|places[0]",
        "{\"places\":[null]}|places[0]",
        "{\"places\":[\"0.1.r\"],\"changes\":[]}|changes",
        "{\"places\":[\"0.1.r\"],\"changes\":\"x\"}|changes",
        "{\"places\":[\"0.1.r\"],\"changes\":{\"messageId\":\"x\"}}|changes.messageId",
        "{\"places\":[\"0.1.r\"],\"all\":true}|all"
      })
  void nonsense_is_refused_with_its_field(String body, String field) {
    Shop.as("edda")
        .contentType("application/json")
        .body(body)
        .post("/api/projects/shop/refused/replay")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void no_more_than_five_hundred_are_taken_at_once() {
    replay(Map.of(), Collections.nCopies(501, "0.1.r").toArray(String[]::new))
        .statusCode(400)
        .body("errors[0].field", equalTo("places"));
  }

  private void send(String path, String body, int status) {
    shop.given().body(body).post(path).then().statusCode(status);
  }

  private static ValidatableResponse replay(Map<String, Object> changes, String... places) {
    return Shop.as("edda")
        .contentType("application/json")
        .body(json(Map.of("places", List.of(places), "changes", changes)))
        .post("/api/projects/shop/refused/replay")
        .then();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
