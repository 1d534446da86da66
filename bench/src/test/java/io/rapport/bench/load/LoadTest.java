package io.rapport.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final Buffer REQUEST =
      Buffer.buffer("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi");

  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicReference<Duration> stall = new AtomicReference<>(Duration.ZERO);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean even = requests.incrementAndGet() % 2 == 0;
          exchange.getRequestBody().readAllBytes();
          stallOnce();
          exchange.sendResponseHeaders(even ? 200 : 503, 2);
          exchange.getResponseBody().write(new byte[2]);
          exchange.close();
        });
    server.start();
  }

  private void stallOnce() {
    try {
      var _ =
          new CountDownLatch(1)
              .await(stall.getAndSet(Duration.ZERO).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void every_answer_is_counted_by_what_it_says() throws InterruptedException {
    try (var load = new Load()) {
      var measured = load.most(port(), 2, List.of(REQUEST), Duration.ofMillis(300));

      assertThat(measured.answered() + measured.failed()).isEqualTo(requests.get());
      assertThat(measured.answered()).isEqualTo(requests.get() / 2);
      assertThat(measured.nanos().getTotalCount()).isEqualTo(requests.get());
    }
  }

  @Test
  void as_many_requests_are_made_as_are_due() throws InterruptedException {
    try (var load = new Load()) {
      var measured = load.steady(port(), 2, List.of(REQUEST), 200, Duration.ofMillis(500));

      assertThat(measured.answered() + measured.failed()).isEqualTo(100);
      assertThat(requests).hasValue(100);
    }
  }

  @Test
  void a_server_that_stalls_is_not_spared_the_requests_that_are_due_meanwhile()
      throws InterruptedException {
    stall.set(Duration.ofMillis(300));

    try (var load = new Load()) {
      var measured = load.steady(port(), 1, List.of(REQUEST), 100, Duration.ofMillis(200));

      assertThat(measured.nanos().getTotalCount()).isEqualTo(20);
      assertThat(measured.nanos().getMinValue()).isGreaterThan(Duration.ofMillis(80).toNanos());
    }
  }

  private int port() {
    return server.getAddress().getPort();
  }
}
