package io.rapport.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Sends one message after the other, each again and again until it is acknowledged, and keeps
 * count.
 */
final class PersistentClient implements AutoCloseable {

  private static final int PAUSE_MILLIS = 8;
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
  private static final Set<Integer> PASSING_FAULTS = Set.of(429, 502, 503, 504);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One message, by whose id it is known however often it is sent. */
  record Message(String id, String method, URI address, Map<String, Object> body) {}

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final HttpClient http;
  private final IntFunction<Message> messages;
  private Message current;
  private int number;
  private volatile int attempts;
  private volatile boolean finishing;

  private PersistentClient(HttpClient http, IntFunction<Message> messages) {
    this.http = http;
    this.messages = messages;
    this.current = messages.apply(0);
  }

  static PersistentClient start(HttpClient http, IntFunction<Message> messages) {
    var client = new PersistentClient(http, messages);
    client.clock.scheduleWithFixedDelay(client::send, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    return client;
  }

  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** Answers that would have made a client give up, although nothing was wrong with the message. */
  List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** How often it has sent something: whoever says it got more has made that up. */
  int attempts() {
    return attempts;
  }

  /** Waits until so many more are acknowledged. */
  void awaitMore(int count, Duration patience) {
    int goal = acknowledged.size() + count;
    await().atMost(patience).until(() -> acknowledged.size() >= goal);
  }

  /** Sends no new message, but the last one until it is acknowledged. */
  void finish() {
    finishing = true;
    await().atMost(Duration.ofSeconds(60)).until(clock::isShutdown);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void send() {
    attempts = attempts + 1;
    try {
      int status = http.send(request(), BodyHandlers.discarding()).statusCode();
      if (status == 200) {
        acknowledge();
      } else if (!PASSING_FAULTS.contains(status)) {
        refusals.add(current.id() + " was answered " + status);
      }
    } catch (IOException unknownWhetherItArrived) {
      // Then it is sent again.
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void acknowledge() {
    acknowledged.add(current.id());
    if (finishing) {
      clock.shutdown();
    } else {
      number++;
      current = messages.apply(number);
    }
  }

  private HttpRequest request() {
    try {
      return HttpRequest.newBuilder(current.address())
          .timeout(ANSWER_WITHIN)
          .header("Content-Type", "application/json")
          .method(
              current.method(), BodyPublishers.ofByteArray(JSON.writeValueAsBytes(current.body())))
          .build();
    } catch (JsonProcessingException cause) {
      throw new AssertionError(cause);
    }
  }
}
