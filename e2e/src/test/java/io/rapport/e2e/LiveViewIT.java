package io.rapport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member watches through the front door, which passes on what comes as it comes. */
@OnTheSystem
class LiveViewIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final TheSystem system;
  private final Project project;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  LiveViewIT(TheSystem system) {
    this.system = system;
    this.project = Project.create(system, "Watched");
  }

  @BeforeEach
  void nothingWasRead() {
    lines.clear();
  }

  @Test
  void events_are_shown_while_they_come_in() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      // Given
      var reading = watch(http);
      awaitLine("event:live");

      // When
      project
          .track(
              List.of(
                  Map.of("type", "page", "messageId", "seen", "anonymousId", "a", "name", "Home"),
                  Map.of("type", "page", "messageId", "nobody")))
          .statusCode(200);

      // Then
      awaitLine("\"messageId\":\"seen\"", "\"outcome\":\"accepted\"");
      awaitLine("\"messageId\":\"nobody\"", "\"reason\":\"missing_identity\"");
      assertThat(reading).isNotDone();
      http.shutdownNow();
    }
  }

  @Test
  void a_stop_of_the_service_ends_the_stream_and_the_reader_comes_again() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      // Given
      var reading = watch(http);
      awaitLine("event:live");

      // When
      system.process("tracking-service").stop();

      // Then
      await().atMost(SOON).until(reading::isDone);
      awaitLine("\"because\":\"stop\"");
      system.process("tracking-service").start();
      var _ = watch(http);
      http.shutdownNow();
    }
  }

  private CompletableFuture<Void> watch(HttpClient http) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(system.origin().resolve(project.path("/live")))
            .header("Authorization", "Bearer " + system.token("viewer"))
            .build();
    var answer = http.send(request, BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    return CompletableFuture.runAsync(() -> answer.body().forEach(lines::add));
  }

  private void awaitLine(String... parts) {
    await()
        .atMost(SOON)
        .until(
            () ->
                lines.stream()
                    .map(line -> line.replace(": ", ":"))
                    .anyMatch(line -> List.of(parts).stream().allMatch(line::contains)));
  }
}
