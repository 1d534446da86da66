package io.rapport.bench.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.bench.load.Figures;
import io.rapport.bench.load.Load;
import io.rapport.bench.process.Broker;
import io.rapport.bench.process.Program;
import io.rapport.contracts.Topics;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** Takes each measurement on programs that run. */
final class Measurements {

  private static final int EVENTS = 10_000;
  private static final int BATCH = 50;
  private static final int CONNECTIONS_SINGLE = 64;
  private static final int CONNECTIONS_BATCHED = 16;

  private final Broker broker;
  private final Program service;
  private final int servicePort;
  private final Program bare;
  private final int barePort;
  private final Load load;
  private final List<String> keys =
      IntStream.range(0, EVENTS).mapToObj(i -> "benchmark|person-" + i).toList();
  private final List<byte[]> values;
  private final List<Buffer> singles;
  private final List<Buffer> batches;

  Measurements(
      Broker broker, Program service, int servicePort, Program bare, int barePort, Load load) {
    this.broker = broker;
    this.service = service;
    this.servicePort = servicePort;
    this.bare = bare;
    this.barePort = barePort;
    this.load = load;
    var events = new SampleEvents().some(EVENTS);
    this.values = events.stream().map(event -> event.getBytes(UTF_8)).toList();
    this.singles = Requests.singles(events);
    this.batches = Requests.batches(events, BATCH);
  }

  /** All of them, one after the other. */
  Round round(Duration time) throws ExecutionException, InterruptedException {
    return new Round(
        ProducerLimit.measure(broker, values, keys, time),
        bareEndpoint(time),
        service(CONNECTIONS_SINGLE, singles, 1, time),
        service(CONNECTIONS_BATCHED, batches, BATCH, time));
  }

  private Figures bareEndpoint(Duration time) throws InterruptedException {
    var before = bare.processorTime();
    var measured = load.run(barePort, CONNECTIONS_SINGLE, singles, time);
    return Figures.of(measured, 1, bare.processorTime().minus(before));
  }

  private Figures service(int connections, List<Buffer> requests, int events, Duration time)
      throws ExecutionException, InterruptedException {
    long recordsBefore = broker.records(Topics.TRACKING_EVENTS.name());
    var before = processorTime();
    var measured = load.run(servicePort, connections, requests, time);
    var processorTime = processorTime().minus(before);
    requireHonesty(measured, events, broker.records(Topics.TRACKING_EVENTS.name()) - recordsBefore);
    return Figures.of(measured, events, processorTime);
  }

  /** A figure counts only when every request succeeded and what was acknowledged is there. */
  private static void requireHonesty(Load.Measured measured, int events, long records) {
    if (measured.failed() > 0) {
      throw new IllegalStateException(measured.failed() + " requests failed");
    }
    if (records < measured.answered() * events) {
      throw new IllegalStateException(
          measured.answered() * events + " events are acknowledged, " + records + " are there");
    }
  }

  private Duration processorTime() {
    return service.processorTime().plus(broker.program().processorTime());
  }
}
