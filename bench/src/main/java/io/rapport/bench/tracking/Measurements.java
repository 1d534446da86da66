package io.rapport.bench.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.bench.load.Figures;
import io.rapport.bench.load.Load;
import io.rapport.bench.load.Measured;
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
  private final TrackingService service;
  private final Program bare;
  private final int barePort;
  private final Load load;
  private final KafkasOwn kafkasOwn;
  private final List<Buffer> singles;
  private final List<Buffer> batches;

  Measurements(Broker broker, TrackingService service, Program bare, int barePort, Load load) {
    this.broker = broker;
    this.service = service;
    this.bare = bare;
    this.barePort = barePort;
    this.load = load;
    var events = new SampleEvents().some(EVENTS);
    this.kafkasOwn =
        new KafkasOwn(
            broker,
            IntStream.range(0, EVENTS).mapToObj(i -> "benchmark|person-" + i).toList(),
            events.stream().map(event -> event.getBytes(UTF_8)).toList());
    this.singles = Requests.singles(events);
    this.batches = Requests.batches(events, BATCH);
  }

  /** All of them, one after the other. */
  Round round(Duration time) throws ExecutionException, InterruptedException {
    var producer = kafkasOwn.most(time);
    var bareEndpoint = bareEndpoint(port -> load.most(port, CONNECTIONS_SINGLE, singles, time));
    var single = service(1, port -> load.most(port, CONNECTIONS_SINGLE, singles, time));
    var batched = service(BATCH, port -> load.most(port, CONNECTIONS_BATCHED, batches, time));
    return new Round(producer, bareEndpoint, single, batched, steady(single.perSecond() / 2, time));
  }

  private Round.Steady steady(double perSecond, Duration time)
      throws ExecutionException, InterruptedException {
    Run run = port -> load.steady(port, CONNECTIONS_SINGLE, singles, perSecond, time);
    return new Round.Steady(kafkasOwn.steady(perSecond, time), bareEndpoint(run), service(1, run));
  }

  /** Load on the server at a port. */
  private interface Run {

    Measured on(int port) throws InterruptedException;
  }

  private Figures bareEndpoint(Run run) throws InterruptedException {
    var before = bare.processorTime();
    var measured = run.on(barePort);
    return Figures.of(measured, 1, bare.processorTime().minus(before), Duration.ZERO);
  }

  private Figures service(int events, Run run) throws ExecutionException, InterruptedException {
    long recordsBefore = broker.records(Topics.TRACKING_EVENTS.name());
    var serviceBefore = service.program().processorTime();
    var brokerBefore = broker.program().processorTime();
    var measured = run.on(service.port());
    var serviceTime = service.program().processorTime().minus(serviceBefore);
    var brokerTime = broker.program().processorTime().minus(brokerBefore);
    requireHonesty(measured, events, broker.records(Topics.TRACKING_EVENTS.name()) - recordsBefore);
    return Figures.of(measured, events, serviceTime, brokerTime);
  }

  /** A figure counts only when every request succeeded and what was acknowledged is there, once. */
  private static void requireHonesty(Measured measured, int events, long records) {
    measured.requireAllAnswered("events");
    if (records != measured.answered() * events) {
      throw new IllegalStateException(
          measured.answered() * events + " events are acknowledged, " + records + " are there");
    }
  }
}
