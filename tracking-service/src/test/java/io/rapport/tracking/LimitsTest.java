package io.rapport.tracking;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service holds no more than it may, whatever comes. */
@QuarkusTest
@TestProfile(TightService.class)
class LimitsTest {

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  LimitsTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @Test
  void what_is_too_much_at_once_is_asked_to_come_again() {
    // When
    shop.given()
        .body(page(id + "-large", TightService.MAX_BYTES_UNDER_WAY))
        .post("/v1/page")
        .then()
        .statusCode(503)
        .header("Retry-After", "5");
    shop.given().body(page(id + "-small", 10)).post("/v1/page").then().statusCode(200);

    // Then
    assertThat(shop.events(id))
        .singleElement()
        .satisfies(event -> assertThat(event.getMessageId()).isEqualTo(id + "-small"));
  }

  @Test
  void what_a_body_grows_to_is_held_as_well() {
    // When
    shop.given()
        .body(gzip(page(id + "-large", TightService.MAX_BYTES_UNDER_WAY)))
        .post("/v1/page")
        .then()
        .statusCode(503)
        .header("Retry-After", "5");
    shop.given().body(gzip(page(id + "-small", 10_000))).post("/v1/page").then().statusCode(200);

    // Then
    assertThat(shop.events(id))
        .singleElement()
        .satisfies(event -> assertThat(event.getMessageId()).isEqualTo(id + "-small"));
    await().until(() -> !isAnythingUnderWay());
  }

  @Test
  void a_client_that_goes_away_in_the_middle_leaves_nothing_behind() throws IOException {
    // Given
    try (var client = new Socket("localhost", port)) {
      client.getOutputStream().write((head(1_000, "") + "{").getBytes(UTF_8));
      await().until(this::isAnythingUnderWay);
    }

    // When, Then
    await().until(() -> !isAnythingUnderWay());
  }

  @Test
  void a_client_may_ask_whether_to_send_its_body() throws IOException {
    var body = page(id, 10);
    try (var client = new Socket("localhost", port)) {
      var answers =
          new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8)).lines();

      client
          .getOutputStream()
          .write(head(body.length(), "Expect: 100-continue\r\n").getBytes(UTF_8));
      var lines = answers.iterator();
      assertThat(lines.next()).isEqualTo("HTTP/1.1 100 Continue");
      client.getOutputStream().write(body.getBytes(UTF_8));

      assertThat(lines.next()).isEmpty();
      assertThat(lines.next()).isEqualTo("HTTP/1.1 200 OK");
    }
  }

  private boolean isAnythingUnderWay() {
    return !given()
        .port(managementPort)
        .get("/q/metrics")
        .asString()
        .contains("\nrapport_tracking_under_way_bytes 0.0");
  }

  private static String head(int length, String more) {
    return "POST /v1/page?writeKey="
        + Shop.KEY
        + " HTTP/1.1\r\nHost: a\r\nContent-Length: "
        + length
        + "\r\n"
        + more
        + "\r\n";
  }

  private static String page(String messageId, int size) {
    return """
        {"messageId": "%s", "userId": "anna", "properties": {"title": "%s"}}
        """
        .formatted(messageId, "x".repeat(size));
  }

  private static byte[] gzip(String text) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
