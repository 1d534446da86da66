package io.rapport.local.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> requests = new ArrayList<>();
  private final HttpServer server = server();
  private final FrontDoor door =
      new FrontDoor(
          URI.create("http://localhost:" + server.getAddress().getPort()),
          user -> "token-of-" + user + "-" + requests.size());

  private record Answer(int status, String body, Map<String, String> headers) {}

  @BeforeEach
  void open() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    door.close();
    server.stop(0);
  }

  @Test
  void a_passing_fault_is_tried_again_with_a_fresh_token() {
    // Given
    answers.add(new Answer(503, "", Map.of("Retry-After", "0")));
    answers.add(new Answer(429, "", Map.of("Retry-After", "0")));
    answers.add(new Answer(200, "{\"id\":7}", Map.of()));

    // When
    var answer = door.get("viewer", "/api/me");

    // Then
    assertThat(answer.path("id").asInt()).isEqualTo(7);
    assertThat(requests)
        .containsExactly(
            "GET /api/me Bearer token-of-viewer-0",
            "GET /api/me Bearer token-of-viewer-1",
            "GET /api/me Bearer token-of-viewer-2");
  }

  @Test
  void a_lasting_fault_is_told_with_its_reason_at_once() {
    // Given
    answers.add(new Answer(400, "{\"title\":\"score out of range\"}", Map.of()));

    // Then
    assertThatThrownBy(() -> door.post("editor", "/api/surveys", Map.of()))
        .isInstanceOf(NotAnswered.class)
        .hasMessage("POST /api/surveys answered 400: {\"title\":\"score out of range\"}");
    assertThat(requests).hasSize(1);
  }

  @Test
  void a_question_that_does_not_fit_has_no_answer() {
    answers.add(new Answer(400, "{}", Map.of()));
    assertThat(door.ask("viewer", "/api/kpis/conversion_rate")).isEmpty();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        "%s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization")));
    Answer answer = answers.removeFirst();
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException cause) {
      throw new AssertionError(cause);
    }
  }
}
