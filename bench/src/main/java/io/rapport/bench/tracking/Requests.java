package io.rapport.bench.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.bench.process.MeasuredProject;
import io.vertx.core.buffer.Buffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** Events as ready HTTP requests. */
public final class Requests {

  private static final String AUTHORIZATION =
      "Basic "
          + Base64.getEncoder().encodeToString((MeasuredProject.WRITE_KEY + ":").getBytes(UTF_8));

  private Requests() {}

  /** One event each. */
  public static List<Buffer> singles(List<String> events) {
    return events.stream().map(event -> post("/v1/track", event)).toList();
  }

  /** So many events each. */
  public static List<Buffer> batches(List<String> events, int size) {
    return IntStream.range(0, events.size() / size)
        .mapToObj(i -> events.subList(i * size, (i + 1) * size))
        .map(batch -> post("/v1/batch", "{\"batch\":[" + String.join(",", batch) + "]}"))
        .toList();
  }

  /** So many events each, and one more that is of nobody. */
  static List<Buffer> flawed(List<String> events, int size) {
    return IntStream.range(0, events.size() / size)
        .mapToObj(i -> events.subList(i * size, (i + 1) * size))
        .map(
            batch ->
                post(
                    "/v1/batch",
                    "{\"batch\":[" + String.join(",", batch) + ",{\"type\":\"page\"}]}"))
        .toList();
  }

  private static Buffer post(String path, String body) {
    return Buffer.buffer(
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Authorization: %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        %s"""
            .formatted(path, AUTHORIZATION, body.getBytes(UTF_8).length, body));
  }
}
