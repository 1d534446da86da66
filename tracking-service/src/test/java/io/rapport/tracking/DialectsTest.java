package io.rapport.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.contracts.tracking.EventType;
import io.rapport.contracts.tracking.TrackedEvent;
import io.rapport.teststack.KafkaStack;
import io.rapport.teststack.OidcStack;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How differently the clients of one protocol speak it, and what they mean. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
@QuarkusTestResource(OidcStack.class)
class DialectsTest {

  private static final byte[] KEY_AND_COLON = (Shop.KEY + ":").getBytes(UTF_8);

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  DialectsTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void a_merge_is_recorded_as_an_alias() {
    shop.given()
        .body(
            """
            {"messageId": "%s", "userId": "operator", "mergeProperties":
              [{"type": "anonymousId", "value": "device"}, {"type": "userId", "value": "anna"}]}
            """
                .formatted(id))
        .post("/v1/merge")
        .then()
        .statusCode(200);

    assertThat(shop.events(id))
        .extracting(
            TrackedEvent::getType,
            TrackedEvent::getPreviousId,
            TrackedEvent::getAnonymousId,
            TrackedEvent::getUserId)
        .containsExactly(tuple(EventType.ALIAS, "device", "device", "anna"));
  }

  @Test
  void a_merge_by_an_email_address_is_refused_and_recorded() {
    shop.given()
        .body(
            """
            {"messageId": "%s", "userId": "anna", "mergeProperties":
              [{"type": "email", "value": "a@b.example"}, {"type": "mobile", "value": "1"}]}
            """
                .formatted(id))
        .post("/v1/merge/")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("mergeProperties"))
        .body("errors[0].reason", equalTo("unmergeable"));

    assertThat(shop.refused(id)).hasSize(1);
  }

  @Test
  void identities_and_accounts_are_carried_for_those_who_merge_them() {
    // When
    shop.given()
        .body(
            """
            {"batch": [
              {"type": "identify", "messageId": "%1$s-0", "anonymousId": "device", "userId": "anna",
               "traits": {"plan": "pro"}},
              {"type": "alias", "messageId": "%1$s-1", "previousId": "device", "userId": "anna"},
              {"type": "group", "messageId": "%1$s-2", "userId": "anna", "groupId": "acme",
               "traits": {"seats": 5}}
            ]}
            """
                .formatted(id))
        .post("/v1/batch")
        .then()
        .statusCode(200);

    // Then
    assertThat(shop.events(id))
        .extracting(
            TrackedEvent::getType,
            TrackedEvent::getAnonymousId,
            TrackedEvent::getUserId,
            TrackedEvent::getPreviousId,
            TrackedEvent::getGroupId,
            TrackedEvent::getTraits)
        .containsExactlyInAnyOrder(
            tuple(EventType.IDENTIFY, "device", "anna", null, null, "{\"plan\":\"pro\"}"),
            tuple(EventType.ALIAS, null, "anna", "device", null, "{}"),
            tuple(EventType.GROUP, null, "anna", null, "acme", "{\"seats\":5}"));
  }

  @Test
  void engaged_time_is_a_track_like_any_other() {
    shop.given()
        .body(
            """
            {"event": "Page Engaged", "messageId": "%s", "anonymousId": "device",
             "properties": {"engaged_ms": 15000, "scroll_depth": 0.75}}
            """
                .formatted(id))
        .post("/v1/t")
        .then()
        .statusCode(200);

    assertThat(shop.events(id))
        .extracting(TrackedEvent::getEvent, TrackedEvent::getProperties)
        .containsExactly(tuple("Page Engaged", "{\"engaged_ms\":15000,\"scroll_depth\":0.75}"));
  }

  @Test
  void an_import_keeps_its_old_times_and_is_corrected_by_no_clock() {
    shop.given()
        .body(
            """
            {"batch": [{"type": "page", "messageId": "%s", "userId": "anna",
              "originalTimestamp": "2011-05-01T10:00:00Z"}]}
            """
                .formatted(id))
        .post("/v1/import")
        .then()
        .statusCode(200);

    assertThat(shop.events(id))
        .extracting(TrackedEvent::getTimestamp, TrackedEvent::getTimestampClamped)
        .containsExactly(tuple(Instant.parse("2011-05-01T10:00:00Z"), false));
  }

  @Test
  void a_repeat_says_how_often_and_is_taken_like_the_first() {
    shop.given()
        .header("X-Retry-Count", "3")
        .body(batch(page("a")))
        .post("/v1/b")
        .then()
        .statusCode(200);

    assertThat(shop.events(id)).hasSize(1);
  }

  @Test
  void rudderstack_java_sends_gzip_in_chunks() throws IOException, InterruptedException {
    // Given
    var zipped = gzip(batch(page("a"), page("b")));
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/batch"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(KEY_AND_COLON))
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(zipped)))
            .build();

    // When
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      assertThat(client.send(request, BodyHandlers.ofString()).body())
          .isEqualTo("{\"success\":true}");
    }

    // Then
    assertThat(shop.events(id)).hasSize(2);
  }

  @Test
  void a_body_that_is_called_gzip_and_is_none_is_read_as_it_is() {
    shop.given()
        .header("Content-Encoding", "gzip")
        .contentType("text/plain")
        .body(batch(page("a")))
        .post("/v1/batch")
        .then()
        .statusCode(200);

    assertThat(shop.events(id)).hasSize(1);
  }

  @Test
  void rudderstack_node_fills_a_batch_by_the_number_of_its_events() throws IOException {
    // Given
    var large = new String[20];
    for (int i = 0; i < large.length; i++) {
      large[i] =
          page("-" + i).replace("}", ",\"properties\":{\"a\":\"" + "x".repeat(31_000) + "\"}}");
    }

    // When
    shop.given()
        .contentType("application/octet-stream")
        .body(gzip(batch(large)))
        .post("/v1/batch")
        .then()
        .statusCode(200);

    // Then
    assertThat(shop.events(id)).hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=iso-8859-1",
        "text/plain",
        "text/plain;charset=UTF-8",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/octet-stream",
        "image/gif",
        "nonsense"
      })
  void whatever_a_body_is_called_it_is_json(String contentType)
      throws IOException, InterruptedException {
    // Given
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/batch"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(KEY_AND_COLON))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(batch(page("ü"))))
            .build();

    // When
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    // Then
    assertThat(shop.events(id)).extracting(TrackedEvent::getMessageId).containsExactly(id + "ü");
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
