package io.rapport.tracking;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stock clients do, against a real broker. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class TrackingTest {

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  TrackingTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void a_batch_is_in_the_topic_when_it_is_answered() {
    // Given
    var before = Instant.now();
    var batch =
        """
        {
          "batch": [
            {"type": "track", "event": "Bought", "messageId": "%1$s-0", "anonymousId": "device",
             "timestamp": "2026-01-01T00:00:00.000Z", "properties": {"price": 9.90}, "extra": [1]},
            {"type": "identify", "messageId": "%1$s-1", "anonymousId": "device", "userId": "anna",
             "traits": {"plan": "pro"}, "context": {"locale": "de"}}
          ],
          "context": {"library": {"name": "test"}},
          "integrations": {"All": true}
        }
        """
            .formatted(id);

    // When
    shop.given()
        .body(batch)
        .post("/v1/batch")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("success", equalTo(true));

    // Then
    var events = shop.events(id);
    assertThat(events).extracting(TrackedEvent::getBatchPosition).containsExactly(0, 1);
    var bought = events.getFirst();
    assertThat(bought.getReceivedAt()).isBetween(before.minusMillis(1), Instant.now());
    assertThat(bought)
        .isEqualTo(
            new TrackedEvent(
                "shop",
                "key-1",
                id + "-0",
                false,
                EventType.TRACK,
                "device",
                null,
                null,
                null,
                "Bought",
                null,
                null,
                Instant.parse("2026-01-01T00:00:00Z"),
                false,
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                bought.getReceivedAt(),
                0,
                "{\"price\":9.90}",
                "{}",
                "{\"library\":{\"name\":\"test\"}}",
                "{\"All\":true}",
                "{\"extra\":[1]}",
                null,
                null,
                null,
                null,
                null,
                null));
    assertThat(events.getLast().getContext())
        .isEqualTo("{\"locale\":\"de\",\"library\":{\"name\":\"test\"}}");
    assertThat(events.getLast().getTraits()).isEqualTo("{\"plan\":\"pro\"}");
  }

  @Test
  void a_message_is_keyed_by_the_device_and_carries_its_attributes() {
    // When
    shop.given()
        .body("{\"event\":\"Bought\",\"messageId\":\"" + id + "\",\"anonymousId\":\"" + id + "\"}")
        .post("/v1/track")
        .then()
        .statusCode(200);

    // Then
    var message = shop.messagesUnder("shop|" + id).getFirst();
    assertThat(new String(message.headers().lastHeader("ce_id").value(), UTF_8))
        .isEqualTo("shop|" + id);
    assertThat(new String(message.headers().lastHeader("ce_subject").value(), UTF_8))
        .isEqualTo("shop");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/track, TRACK",
    "/v1/track/, TRACK",
    "/v1/t, TRACK",
    "/v1/t/, TRACK",
    "/v1/page, PAGE",
    "/v1/page/, PAGE",
    "/v1/p, PAGE",
    "/v1/p/, PAGE",
    "/v1/screen, SCREEN",
    "/v1/screen/, SCREEN",
    "/v1/s, SCREEN",
    "/v1/s/, SCREEN",
    "/v1/identify, IDENTIFY",
    "/v1/identify/, IDENTIFY",
    "/v1/i, IDENTIFY",
    "/v1/i/, IDENTIFY",
    "/v1/group, GROUP",
    "/v1/group/, GROUP",
    "/v1/g, GROUP",
    "/v1/g/, GROUP",
    "/v1/alias, ALIAS",
    "/v1/alias/, ALIAS",
    "/v1/a, ALIAS",
    "/v1/a/, ALIAS"
  })
  void a_path_says_the_type_of_its_event(String path, EventType type) {
    // When
    shop.given()
        .body(
            """
            {"type": "track", "messageId": "%s", "userId": "anna", "event": "e",
             "groupId": "g", "previousId": "p"}
            """
                .formatted(id))
        .post(path)
        .then()
        .statusCode(200)
        .body("success", equalTo(true));

    // Then
    assertThat(shop.events(id)).extracting(TrackedEvent::getType).containsExactly(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/batch",
        "/v1/batch/",
        "/v1/b",
        "/v1/b/",
        "/v1/import",
        "/v1/import/",
        "/beacon/v1/batch",
        "/beacon/v1/batch/"
      })
  void a_batch_has_several_paths(String path) {
    shop.given().body(batch(page("a"), page("b"))).post(path).then().statusCode(200);

    assertThat(shop.events(id)).hasSize(2);
  }

  @Test
  void analytics_java_sends_its_key_in_the_body_and_gzip_without_a_word() throws IOException {
    var body = "{\"batch\":[" + page("a") + "],\"writeKey\":\"" + Shop.KEY + "\"}";

    given()
        .config(
            config()
                .encoderConfig(
                    encoderConfig()
                        .encodeContentTypeAs(
                            "application/x-www-form-urlencoded", ContentType.BINARY)))
        .contentType("application/x-www-form-urlencoded")
        .body(gzip(body))
        .post("/v1/import/")
        .then()
        .statusCode(200)
        .body("success", equalTo(true));

    assertThat(shop.events(id)).hasSize(1);
  }

  @Test
  void a_beacon_sends_its_key_in_the_query() {
    given()
        .contentType("text/plain")
        .body(batch(page("a")))
        .post("/beacon/v1/batch?writeKey=" + Shop.KEY)
        .then()
        .statusCode(200);

    assertThat(shop.events(id)).hasSize(1);
  }

  @Test
  void an_empty_batch_is_a_success() {
    shop.given().body("{\"batch\":[]}").post("/v1/batch").then().statusCode(200);
  }

  @Test
  void a_single_event_that_is_refused_is_answered_with_its_field_and_recorded() {
    // When
    shop.given()
        .body("{\"event\":\"Bought\",\"messageId\":\"" + id + "\",\"userId\":\"\"}")
        .post("/v1/track/")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("status", equalTo(400))
        .body("errors[0].field", equalTo("anonymousId"))
        .body("errors[0].reason", equalTo("missing_identity"));

    // Then
    assertThat(shop.refused(id))
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.getPath()).isEqualTo("/v1/track/");
              assertThat(refused.getBody()).contains("\"type\":\"track\"");
              assertThat(refused.getMessageId()).isEqualTo(id);
            });
  }

  @Test
  void a_refused_event_of_a_batch_is_recorded_with_what_its_batch_says() {
    // When
    shop.given()
        .body(
            """
            {"batch": [%s, {"type": "track", "messageId": "%s-bad", "event": "Bought"}],
             "context": {"locale": "de"}}
            """
                .formatted(page("a"), id))
        .post("/v1/batch")
        .then()
        .statusCode(200);

    // Then
    assertThat(shop.events(id)).hasSize(1);
    assertThat(shop.refused(id))
        .extracting(
            RefusedEvent::getReason,
            RefusedEvent::getField,
            RefusedEvent::getBatchPosition,
            RefusedEvent::getBody)
        .containsExactly(
            tuple(
                "missing_identity",
                "anonymousId",
                1,
                "{\"type\":\"track\",\"messageId\":\""
                    + id
                    + "-bad\",\"event\":\"Bought\",\"context\":{\"locale\":\"de\"}}"));
  }

  @Test
  void a_page_of_any_origin_may_send_and_read_when_to_come_again() {
    given()
        .header("Origin", "https://shop.example")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,content-type,x-retry-count")
        .options("/v1/t")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "https://shop.example")
        .header("Access-Control-Allow-Methods", containsString("POST"))
        .header("Access-Control-Allow-Headers", containsString("Authorization"))
        .header("Access-Control-Max-Age", "86400");
    given()
        .header("Origin", "https://shop.example")
        .body("{}")
        .post("/v1/t")
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", "https://shop.example")
        .header("Access-Control-Expose-Headers", equalTo("retry-after"))
        .header("WWW-Authenticate", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authorization",
        "content-type",
        "content-encoding",
        "x-retry-count",
        "anonymousid",
        "sentat",
        "rsa-recovered",
        "rsa-retry-attempt",
        "rsa-retry-reason",
        "rsa-since-first-attempt",
        "rsa-since-last-attempt"
      })
  void every_header_of_the_stock_browser_clients_is_allowed(String header) {
    given()
        .header("Origin", "https://shop.example")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", header)
        .options("/v1/batch")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Headers", containsStringIgnoringCase(header));
  }

  private String page(String suffix) {
    return "{\"type\":\"page\",\"messageId\":\"" + id + suffix + "\",\"anonymousId\":\"device\"}";
  }

  private static String batch(String... events) {
    return "{\"batch\":" + List.of(events) + "}";
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
