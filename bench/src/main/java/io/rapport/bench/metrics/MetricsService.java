package io.rapport.bench.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.bench.Effort;
import io.rapport.bench.process.Broker;
import io.rapport.bench.process.Login;
import io.rapport.bench.process.PackagedService;
import io.rapport.bench.process.Program;
import io.rapport.bench.process.Repository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The service as it is packaged. */
final class MetricsService implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final PackagedService service;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private MetricsService(PackagedService service, String token) {
    this.service = service;
    this.token = token;
  }

  /** Starts it with its store in the folder; what is there already is taken on. */
  static MetricsService start(
      Repository repository, Path folder, Broker broker, Login login, Effort effort)
      throws IOException, InterruptedException, GeneralSecurityException {
    var service =
        PackagedService.start(
            "metrics-service",
            repository,
            folder,
            broker,
            // The heap that ./rapport up gives it; there it is compiled to start quickly, here to
            // run fast, as docs/operations.md says.
            List.of(
                "-Xmx512m",
                "-XX:-G1UseAdaptiveIHOP",
                "-XX:InitiatingHeapOccupancyPercent=65",
                "--enable-native-access=ALL-UNNAMED"),
            settings(folder, login, effort));
    return new MetricsService(service, login.token());
  }

  private static Map<String, String> settings(Path folder, Login login, Effort effort) {
    var settings = new HashMap<String, String>();
    settings.put("RAPPORT_METRICS_STORE_DIRECTORY", store(folder).toString());
    // An answer that is late is measured, too.
    settings.put("RAPPORT_METRICS_QUERIES_TIME_LIMIT", "5M");
    settings.put("QUARKUS_OIDC_PUBLIC_KEY", login.publicKey());
    if (effort.isTrial()) {
      // It does not wait half a minute for each round of it.
      settings.put("RAPPORT_METRICS_SEALING_EVERY", "1S");
    }
    return settings;
  }

  static Path store(Path folder) {
    return folder.resolve("store");
  }

  Program program() {
    return service.program();
  }

  /** The answer to a question about a project. */
  byte[] ask(String project, String question) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/api/projects/%s/%s"
                        .formatted(service.port(), project, question)))
            .header("Authorization", "Bearer " + token)
            .build();
    var response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(
          question
              + " is answered "
              + response.statusCode()
              + ": "
              + new String(response.body(), UTF_8));
    }
    return response.body();
  }

  /** How many events and answers it has stored since it was started. */
  long stored() throws IOException {
    return Math.round(service.management().counter("rapport_metrics_ingest_stored_total"));
  }

  /** How many messages it has not understood, or taken for repeats. */
  long notStored() throws IOException {
    return Math.round(
        service.management().counter("rapport_metrics_set_aside")
            + service.management().counter("rapport_metrics_ingest_duplicates_total"));
  }

  /** Waits until so many are stored. */
  void awaitStored(long messages) throws IOException, InterruptedException {
    while (stored() < messages) {
      if (notStored() > 0) {
        throw new IllegalStateException(notStored() + " messages were not stored");
      }
      Thread.sleep(LOOK_AGAIN);
    }
  }

  /** Waits until all that can be worked out ahead of questions is. */
  void awaitSealed() throws IOException, InterruptedException {
    while (service.management().counter("rapport_metrics_unsealed_persons") > 0) {
      Thread.sleep(LOOK_AGAIN);
    }
  }

  @Override
  public void close() {
    client.close();
    service.close();
  }
}
