package io.rapport.bench.tracking;

import io.rapport.bench.load.Load;
import io.rapport.bench.load.Measured;
import io.rapport.bench.process.Broker;
import io.rapport.contracts.Topics;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Single events, and batches with one event that is refused, both as much as possible. */
final class FullLoad {

  private static final int EVENTS = 10_000;
  private static final int BATCH = 50;
  private static final int CONNECTIONS_SINGLE = 64;
  private static final int CONNECTIONS_BATCHED = 16;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Broker broker;
  private final TrackingService service;
  private final Load load;
  private final List<Buffer> singles;
  private final List<Buffer> batches;

  FullLoad(Broker broker, TrackingService service, Load load) {
    this.broker = broker;
    this.service = service;
    this.load = load;
    var events = new SampleEvents().some(EVENTS);
    this.singles = Requests.singles(events);
    this.batches = Requests.flawed(events, BATCH);
  }

  EnduranceReport run(Duration time) throws ExecutionException, InterruptedException, IOException {
    var before = inTheLog();
    var countedBefore = counted();
    var memory = new ArrayList<Long>();
    try (var both = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var single = both.submit(at(CONNECTIONS_SINGLE, singles, time));
      var batched = both.submit(at(CONNECTIONS_BATCHED, batches, time));
      watch(single, memory);
      return new EnduranceReport(
          time,
          single.get(),
          batched.get(),
          BATCH,
          inTheLog().minus(before),
          counted().minus(countedBefore),
          List.copyOf(memory));
    }
  }

  private Callable<Measured> at(int connections, List<Buffer> requests, Duration time) {
    return () -> load.most(service.port(), connections, requests, time);
  }

  private void watch(Future<?> running, List<Long> memory) throws InterruptedException {
    while (!running.isDone()) {
      Thread.sleep(LOOK_EVERY);
      memory.add(service.program().residentMebibytes());
    }
  }

  private Receipts inTheLog() throws ExecutionException, InterruptedException {
    return new Receipts(
        broker.records(Topics.TRACKING_EVENTS.name()),
        broker.records(Topics.TRACKING_REFUSED.name()));
  }

  private Receipts counted() throws IOException {
    return new Receipts(
        Math.round(service.counter("rapport_tracking_events_accepted_total")),
        Math.round(service.counter("rapport_tracking_events_refused_total")));
  }
}
