package io.rapport.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that speak HTTP as nobody should, byte by byte. */
@QuarkusTest
@TestProfile(TightService.class)
class RudeClientsTest {

  private static final int PATIENCE_MILLIS = 20_000;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  private final Shop shop;
  private final String id = UUID.randomUUID().toString();

  RudeClientsTest(Shop shop) {
    this.shop = shop;
  }

  @BeforeEach
  void open() {
    shop.open();
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: 100, {",
    "Transfer-Encoding: chunked, '1\r\n{\r\n'",
    "Transfer-Encoding: chunked, ''"
  })
  void a_body_that_does_not_end_is_hung_up_on(String framing, String part) throws IOException {
    try (var client = connect()) {
      send(client, head("POST", framing) + part.translateEscapes());

      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
    shop.given().body(page(id)).post("/v1/page").then().statusCode(200);
  }

  @Test
  void requests_in_one_go_are_answered_one_after_the_other() throws IOException {
    // Given
    var request = head("POST", "Content-Length: " + page(id).length()) + page(id);

    try (var client = connect()) {
      // When
      send(client, request.repeat(200));

      // Then
      for (int i = 0; i < 200; i++) {
        assertThat(answer(client)).startsWith("HTTP/1.1 200");
      }
    }
    assertThat(shop.events(id)).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource({
    "a flood of headers, 431",
    "a header without an end, 431",
    "no HTTP, 400",
    "two lengths, 400",
    "a length below nothing, 400"
  })
  void what_is_no_sensible_request_is_refused_and_hung_up_on(String what, int status)
      throws IOException {
    try (var client = connect()) {
      send(client, rude(what));

      assertThat(answer(client)).startsWith("HTTP/1.").contains(" " + status + " ");
    }
    shop.given().body(page(id)).post("/v1/page").then().statusCode(200);
  }

  @Test
  void too_many_connections_are_hung_up_on_and_the_service_lives_on() throws IOException {
    // Given
    List<Socket> clients = new ArrayList<>();
    try {
      // When
      for (int i = 0; i < TightService.MAX_CONNECTIONS + 1; i++) {
        clients.add(connect());
      }

      // Then: event loops take turns, so it need not be the last one
      await().until(() -> clients.stream().anyMatch(RudeClientsTest::isHungUpOn));
    } finally {
      for (var client : clients) {
        client.close();
      }
    }
    await()
        .ignoreExceptions()
        .until(() -> shop.given().body(page(id)).post("/v1/page").statusCode() == 200);
  }

  private static boolean isHungUpOn(Socket client) {
    try {
      client.setSoTimeout(1);
      return client.getInputStream().read() == -1;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static String rude(String what) {
    return switch (what) {
      case "a flood of headers" -> head("POST", "X: y\r\n".repeat(10_000) + "Content-Length: 0");
      case "a header without an end" -> head("POST", "X: " + "y".repeat(40_000));
      case "no HTTP" -> "\u0016\u0003\u0001 hello there\r\n\r\n";
      case "two lengths" -> head("POST", "Content-Length: 1\r\nContent-Length: 2") + "{}";
      case "a length below nothing" -> head("POST", "Content-Length: -1");
      default -> throw new IllegalArgumentException(what);
    };
  }

  private Socket connect() throws IOException {
    var client = new Socket("localhost", port);
    client.setSoTimeout(PATIENCE_MILLIS);
    return client;
  }

  private static void send(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(UTF_8));
    client.getOutputStream().flush();
  }

  /** The head of the next answer, and its body behind it. */
  private static String answer(Socket client) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = client.getInputStream().read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    client.getInputStream().readNBytes(length(head.toString()));
    return head.toString();
  }

  private static int length(String head) {
    return head.toLowerCase(Locale.ROOT)
        .lines()
        .filter(line -> line.startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring("content-length:".length()).strip()))
        .findFirst()
        .orElse(0);
  }

  private static String head(String method, String headers) {
    return method
        + " /v1/page?writeKey="
        + Shop.KEY
        + " HTTP/1.1\r\nHost: a\r\n"
        + headers
        + "\r\n\r\n";
  }

  private static String page(String messageId) {
    return "{\"messageId\":\"" + messageId + "\",\"userId\":\"anna\"}";
  }
}
