package io.rapport.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.local.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The public APIs, as anybody reaches them; every call may be made again, so a passing fault is
 * waited out.
 */
public final class FrontDoor implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PAUSE).build();
  private final ObjectMapper mapper = new ObjectMapper();
  private final URI origin;
  private final TokenSource tokens;

  public FrontDoor(URI origin, TokenSource tokens) {
    this.origin = origin;
    this.tokens = tokens;
  }

  public JsonNode get(String user, String path) {
    return read(send(() -> as(user, path).GET().build()));
  }

  /** Asks without insisting: a KPI that this question does not fit is no fault. */
  public Optional<JsonNode> ask(String user, String path) {
    HttpResponse<byte[]> answer = sendOnce(() -> as(user, path).GET().build());
    return answer.statusCode() == 200 ? Optional.of(parse(answer)) : Optional.empty();
  }

  /** What is there as it is, whole. */
  public byte[] download(String user, String path) {
    return whole(send(() -> as(user, path).GET().build())).body();
  }

  /** Sends something that is no JSON. */
  public JsonNode upload(String user, String path, String mediaType, byte[] body) {
    return read(
        send(
            () ->
                as(user, path)
                    .header("Content-Type", mediaType)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build()));
  }

  public JsonNode put(String user, String path, Object body) {
    return read(
        send(() -> json(as(user, path)).PUT(BodyPublishers.ofByteArray(bytes(body))).build()));
  }

  public JsonNode patch(String user, String path, Object body) {
    return read(
        send(
            () ->
                json(as(user, path))
                    .header("If-Match", "*")
                    .method("PATCH", BodyPublishers.ofByteArray(bytes(body)))
                    .build()));
  }

  public JsonNode post(String user, String path, Object body) {
    return read(
        send(() -> json(as(user, path)).POST(BodyPublishers.ofByteArray(bytes(body))).build()));
  }

  /** Creates what exists once only, however often it is asked for. */
  public JsonNode create(String user, String path, String idempotencyKey, Object body) {
    return read(
        send(
            () ->
                json(as(user, path))
                    .header("Idempotency-Key", idempotencyKey)
                    .POST(BodyPublishers.ofByteArray(bytes(body)))
                    .build()));
  }

  /** Sends a batch of events, which names its write key itself. */
  public void track(byte[] batch) {
    read(
        send(
            () ->
                json(HttpRequest.newBuilder(origin.resolve("/v1/import")).timeout(ANSWER_WITHIN))
                    .POST(BodyPublishers.ofByteArray(batch))
                    .build()));
  }

  public byte[] bytes(Object body) {
    try {
      return mapper.writeValueAsBytes(body);
    } catch (JsonProcessingException cause) {
      throw new NotAnswered("The body cannot be written as JSON.", cause);
    }
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder as(String user, String path) {
    return HttpRequest.newBuilder(origin.resolve(path))
        .timeout(ANSWER_WITHIN)
        .header("Authorization", "Bearer " + tokens.token(user));
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }

  /** A request made anew for each attempt, since its token may have aged. */
  private interface Attempt {
    HttpRequest request();
  }

  private HttpResponse<byte[]> send(Attempt attempt) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      HttpResponse<byte[]> answer;
      try {
        answer = sendOnce(attempt);
        if (!passing(answer) || Instant.now().isAfter(deadline)) {
          return answer;
        }
        rest(retryAfter(answer));
      } catch (NotAnswered unreachable) {
        if (Instant.now().isAfter(deadline)) {
          throw unreachable;
        }
        rest(PAUSE);
      }
    }
  }

  private HttpResponse<byte[]> sendOnce(Attempt attempt) {
    HttpRequest request = attempt.request();
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException cause) {
      throw new NotAnswered(request.uri() + " does not answer.", cause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new NotAnswered("Interrupted at " + request.uri(), cause);
    }
  }

  /**
   * What the next attempt may find otherwise: besides the faults that say so, a project, a member
   * or a key that the asked service has not heard of yet.
   */
  private static boolean passing(HttpResponse<byte[]> answer) {
    return switch (answer.statusCode()) {
      case 401, 403, 404, 429, 502, 503, 504 -> true;
      default -> false;
    };
  }

  private static Duration retryAfter(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(PAUSE);
  }

  public static void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new NotAnswered("Interrupted while waiting to try again.", cause);
    }
  }

  private JsonNode read(HttpResponse<byte[]> answer) {
    return parse(whole(answer));
  }

  private static HttpResponse<byte[]> whole(HttpResponse<byte[]> answer) {
    if (answer.statusCode() / 100 == 2) {
      return answer;
    }
    var said =
        answer.request().method()
            + " "
            + answer.uri().getPath()
            + " answered "
            + answer.statusCode()
            + ": "
            + new String(answer.body(), StandardCharsets.UTF_8);
    throw isForGood(answer) ? new Refused(said) : new NotAnswered(said);
  }

  private static boolean isForGood(HttpResponse<byte[]> answer) {
    return answer.statusCode() == 400 || answer.statusCode() == 409;
  }

  private JsonNode parse(HttpResponse<byte[]> answer) {
    try {
      return answer.body().length == 0 ? mapper.createObjectNode() : mapper.readTree(answer.body());
    } catch (IOException cause) {
      throw new NotAnswered(answer.uri() + " did not answer with JSON.", cause);
    }
  }
}
