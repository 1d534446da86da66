package io.rapport.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

  private final AtomicInteger requests = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean even = requests.incrementAndGet() % 2 == 0;
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(even ? 200 : 503, 2);
          exchange.getResponseBody().write(new byte[2]);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void every_answer_is_counted_by_what_it_says() throws InterruptedException {
    var request = Buffer.buffer("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi");

    try (var load = new Load()) {
      var measured =
          load.run(server.getAddress().getPort(), 2, List.of(request), Duration.ofMillis(300));

      assertThat(measured.answered() + measured.failed()).isEqualTo(requests.get());
      assertThat(measured.answered()).isEqualTo(requests.get() / 2);
      assertThat(measured.nanos().getTotalCount()).isEqualTo(requests.get());
    }
  }
}
