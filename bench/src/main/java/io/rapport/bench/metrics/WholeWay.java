package io.rapport.bench.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.bench.load.Load;
import io.rapport.bench.load.Measured;
import io.rapport.bench.process.MeasuredProject;
import io.rapport.bench.tracking.Requests;
import io.rapport.bench.tracking.TrackingService;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** From a client's request, by way of tracking-service and the broker, to a KPI. */
final class WholeWay implements AutoCloseable {

  private static final int CONNECTIONS = 16;
  private static final int BATCH = 50;
  private static final int SMALL_BATCH = 10;
  private static final double MANY_PER_SECOND = 30_000;
  private static final double FEW_PER_SECOND = 1_000;
  private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

  private final TrackingService tracking;
  private final MetricsService metrics;
  private final Load load;
  private final List<String> pages;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private long probes;

  WholeWay(TrackingService tracking, MetricsService metrics, Load load, List<String> pages) {
    this.tracking = tracking;
    this.metrics = metrics;
    this.load = load;
    this.pages = pages;
  }

  /** More than there is hope for is offered; what counts is in a KPI when the time is over. */
  Throughput throughput(Duration time) throws IOException, InterruptedException {
    var batches = Requests.batches(pages, BATCH);
    long before = pageviews("");
    long start = System.nanoTime();
    var measured =
        load.steady(tracking.port(), CONNECTIONS, batches, MANY_PER_SECOND / BATCH, time);
    long visible = pageviews("") - before;
    double seconds = (System.nanoTime() - start) / 1e9;
    requireSuccess(measured);
    long accepted = measured.answered() * BATCH;
    awaitPageviews("", before + accepted);
    double behind = (System.nanoTime() - start) / 1e9 - seconds;
    return new Throughput(accepted / seconds, visible / seconds, behind);
  }

  /** How long it takes from the acknowledgement of a page view until a KPI counts it. */
  Histogram freshness(Duration time) throws IOException, InterruptedException, ExecutionException {
    var batches = Requests.batches(pages, SMALL_BATCH);
    try (var background = Executors.newSingleThreadExecutor()) {
      var running =
          background.submit(
              () ->
                  load.steady(
                      tracking.port(), CONNECTIONS, batches, FEW_PER_SECOND / SMALL_BATCH, time));
      var nanos = new Histogram(MAX_NANOS, 3);
      while (!running.isDone()) {
        nanos.recordValue(probe());
      }
      requireSuccess(running.get());
      return nanos;
    }
  }

  private long probe() throws IOException, InterruptedException {
    var path = "/probe/" + probes++;
    send(path);
    long acknowledged = System.nanoTime();
    awaitPageviews("&filter=" + URLEncoder.encode("path:eq:" + path, UTF_8), 1);
    return System.nanoTime() - acknowledged;
  }

  private void send(String path) throws IOException, InterruptedException {
    var body =
        """
        {"writeKey":"%s","batch":[{"type":"page","anonymousId":"probe","properties":{"path":"%s"}}]}"""
            .formatted(MeasuredProject.WRITE_KEY, path);
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + tracking.port() + "/v1/batch"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("A page view is answered " + response.statusCode());
    }
  }

  private void awaitPageviews(String filter, long wanted) throws IOException, InterruptedException {
    while (pageviews(filter) < wanted) {
      Thread.sleep(LOOK_AGAIN);
    }
  }

  /** Of these days. */
  private long pageviews(String filter) throws IOException, InterruptedException {
    var today = LocalDate.now(ZoneOffset.UTC);
    var answer =
        metrics.ask(
            MeasuredProject.ID,
            "kpis/pageviews?from=%s&to=%s&interval=total%s"
                .formatted(today.minusDays(1), today.plusDays(1), filter));
    return new ObjectMapper().readTree(answer).path("total").path("value").asLong();
  }

  private static void requireSuccess(Measured measured) {
    if (measured.failed() > 0) {
      throw new IllegalStateException(measured.failed() + " requests failed");
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * What one run found.
   *
   * @param accepted events a second that were acknowledged
   * @param visible events a second that a KPI counted when the time was over
   * @param secondsBehind how long it took from then until all were counted
   */
  record Throughput(double accepted, double visible, double secondsBehind) {}
}
