package io.rapport.tracking.brokers;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Impatient clients: each sends another batch soon after the last was answered, whatever the
 * answer. Together they remember every answer, and what was acknowledged.
 */
final class ManyClients implements AutoCloseable {

  private static final int CLIENTS = 16;
  private static final int BATCH = 10;
  private static final int PAUSE_MILLIS = 10;
  private static final String PADDING = "x".repeat(600);

  /** How a batch was answered, and after how long. */
  record Answer(int status, Optional<String> retryAfter, Duration took) {}

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String run = UUID.randomUUID().toString();
  private final AtomicInteger batches = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Queue<IOException> broken = new ConcurrentLinkedQueue<>();
  private final URI batch;
  private final String writeKey;

  private ManyClients(URI batch, String writeKey) {
    this.batch = batch;
    this.writeKey = writeKey;
  }

  static ManyClients start(URI batch, String writeKey) {
    var clients = new ManyClients(batch, writeKey);
    for (int i = 0; i < CLIENTS; i++) {
      clients.threads.scheduleWithFixedDelay(clients::send, i, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
    return clients;
  }

  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** Requests that got no answer at all. */
  List<IOException> broken() {
    return List.copyOf(broken);
  }

  /** Waits until each might have been acknowledged once more. */
  void flow(Duration patience) {
    awaitMore(200, CLIENTS, patience);
  }

  /** Waits until so many more were answered like that. */
  void awaitMore(int status, int count, Duration patience) {
    long goal = answered(status) + count;
    await().atMost(patience).until(() -> answered(status) >= goal);
  }

  /** Sends nothing more, and returns when the last answer is there. */
  void finish() {
    threads.shutdown();
    await().atMost(Duration.ofMinutes(1)).until(threads::isTerminated);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.close();
  }

  private long answered(int status) {
    return answers.stream().filter(answer -> answer.status() == status).count();
  }

  private void send() {
    int number = batches.incrementAndGet();
    var ids = IntStream.range(0, BATCH).mapToObj(i -> run + "-" + number + "-" + i).toList();
    long since = System.nanoTime();
    try {
      var answer = http.send(request(ids), BodyHandlers.discarding());
      remember(ids, answer, Duration.ofNanos(System.nanoTime() - since));
    } catch (IOException e) {
      broken.add(e);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void remember(List<String> ids, HttpResponse<Void> answer, Duration took) {
    if (answer.statusCode() == 200) {
      acknowledged.addAll(ids);
    }
    answers.add(new Answer(answer.statusCode(), answer.headers().firstValue("Retry-After"), took));
  }

  private HttpRequest request(List<String> messageIds) {
    var events =
        messageIds.stream()
            .map(
                id ->
                    """
                    {"type":"page","messageId":"%1$s","anonymousId":"of-%1$s","properties":{"p":"%2$s"}}"""
                        .formatted(id, PADDING))
            .collect(Collectors.joining(","));
    return HttpRequest.newBuilder(batch)
        .timeout(Duration.ofMinutes(1))
        .POST(
            BodyPublishers.ofString(
                "{\"writeKey\":\"%s\",\"batch\":[%s]}".formatted(writeKey, events)))
        .build();
  }
}
