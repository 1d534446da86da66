package io.rapport.tracking;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Reads a stream of server-sent events line by line. */
final class LiveReader implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> response;
  private final CompletableFuture<Void> reading;

  private LiveReader(URI stream, String token) throws Exception {
    var request = HttpRequest.newBuilder(stream).header("Authorization", "Bearer " + token).build();
    this.response = http.send(request, BodyHandlers.ofLines());
    this.reading = CompletableFuture.runAsync(() -> response.body().forEach(lines::add));
  }

  /** Returns once the stream has begun. */
  static LiveReader open(URI stream, String token) throws Exception {
    var reader = new LiveReader(stream, token);
    reader.awaitLine("event: live");
    return reader;
  }

  HttpResponse<?> response() {
    return response;
  }

  /** The events that are there so far. */
  List<JsonPath> events() {
    return lines.stream()
        .filter(line -> line.startsWith("data:") && line.contains("\"outcome\""))
        .map(line -> new JsonPath(line.substring("data:".length())))
        .toList();
  }

  /** How many were left out so far, as the stream says. */
  long left() {
    return lines.stream()
        .filter(line -> line.startsWith("data:") && line.contains("\"left\""))
        .mapToLong(line -> new JsonPath(line.substring("data:".length())).getLong("left"))
        .sum();
  }

  void awaitEvents(int count) {
    await().atMost(SOON).until(() -> events().size() >= count);
  }

  void awaitLine(String part) {
    await()
        .atMost(SOON)
        .until(() -> lines.stream().anyMatch(line -> squeezed(line).contains(squeezed(part))));
  }

  void awaitEnd() {
    await().atMost(SOON).until(reading::isDone);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** A space after the colon is allowed, and not there everywhere. */
  private static String squeezed(String line) {
    return line.replace(": ", ":");
  }
}
