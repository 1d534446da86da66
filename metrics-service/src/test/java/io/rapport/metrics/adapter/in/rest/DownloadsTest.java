package io.rapport.metrics.adapter.in.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.rapport.metrics.MetricsConfig;
import io.rapport.metrics.ServiceTest;
import io.rapport.teststack.AccessToken;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of downloads that go well, and of those that are cut off. */
@QuarkusTest
class DownloadsTest extends ServiceTest {

  private static final String DAY = "?from=2026-01-05&to=2026-01-05";
  private static final int EVENTS = 300;
  private static final String SENT = "HTTP/1.1 200 OK";

  @Inject MetricsConfig config;
  @TestHTTPResource URI service;

  /** Some megabytes, which no buffer of the network holds. */
  @BeforeEach
  void muchHappened() {
    var text = "x".repeat(30_000);
    for (int n = 0; n < EVENTS; n++) {
      topics.event(
          project,
          "m" + n,
          "2026-01-05T12:00:00Z",
          event -> event.setUserId("anna").setProperties("{\"text\":\"" + text + "\"}"));
    }
    stored();
  }

  @Test
  void a_client_that_leaves_in_the_middle_leaves_nothing_behind() throws IOException {
    for (int n = 0; n < config.downloads().atOnce(); n++) {
      try (var client = begun()) {
        assertThat(client.getInputStream().readNBytes(100_000)).hasSize(100_000);
        assertThat(lying()).isEmpty();
      }
    }
    await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(status()).isEqualTo(200));
  }

  @Test
  void a_download_has_its_turn_until_it_has_been_sent() throws IOException {
    try (var _ = begun();
        var _ = begun();
        var _ = begun();
        var _ = begun()) {
      assertThat(status()).isEqualTo(503);
      assertThat(lying()).isEmpty();
    }
    await()
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(status()).isEqualTo(200));
  }

  /** Its length was said before. */
  @Test
  void a_client_knows_when_its_download_is_complete() {
    var answer = asViewer().get(kpi("pageviews/records.csv") + DAY);

    assertThat(answer.header("Content-Length"))
        .isEqualTo(Integer.toString(answer.asByteArray().length));
    assertThat(answer.asString().lines()).hasSize(EVENTS + 1);
  }

  /** Of a download with nothing in it. */
  private int status() {
    return asViewer().head(kpi("nps/records.csv") + DAY).statusCode();
  }

  /** As soon as there is a turn for it: those that left just before may still hold theirs. */
  private Socket begun() {
    return await()
        .pollInterval(Duration.ofMillis(20))
        .until(this::begin, Optional::isPresent)
        .orElseThrow();
  }

  /** None where there is no turn for it. */
  private Optional<Socket> begin() throws IOException {
    var client = asked();
    var status = new String(client.getInputStream().readNBytes(SENT.length()), US_ASCII);
    if (status.equals(SENT)) {
      assertThat(client.getInputStream().readNBytes(1000)).hasSize(1000);
      return Optional.of(client);
    }
    client.close();
    return Optional.empty();
  }

  private Socket asked() throws IOException {
    // Said before it connects, or the kernel takes in megabytes for it.
    var client = new Socket();
    client.setReceiveBufferSize(8192);
    client.connect(new InetSocketAddress(service.getHost(), service.getPort()));
    var request =
        "GET %s%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(
                kpi("pageviews/records.csv"), DAY, service.getHost(), AccessToken.of("vera"));
    client.getOutputStream().write(request.getBytes(US_ASCII));
    return client;
  }

  private List<Path> lying() throws IOException {
    try (var files = Files.list(config.store().directory().resolve("scratch"))) {
      return files.toList();
    }
  }
}
