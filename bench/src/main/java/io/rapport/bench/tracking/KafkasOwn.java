package io.rapport.bench.tracking;

import io.rapport.bench.load.Figures;
import io.rapport.bench.load.Measured;
import io.rapport.bench.load.Pace;
import io.rapport.bench.load.Processor;
import io.rapport.bench.process.Broker;
import io.rapport.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What Kafka's own producer does with events of the same size, as they are, in this program. */
final class KafkasOwn {

  private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Broker broker;
  private final List<String> keys;
  private final List<byte[]> values;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private long sent;

  KafkasOwn(Broker broker, List<String> keys, List<byte[]> values) {
    this.broker = broker;
    this.keys = keys;
    this.values = values;
  }

  /** The most that it can, when nobody waits for anything. */
  Figures most(Duration time) throws ExecutionException, InterruptedException {
    var programBefore = ownProcessorTime();
    var brokerBefore = broker.program().processorTime();
    long start = System.nanoTime();
    long before = sent;
    try (var producer = producer(Map.of())) {
      while (System.nanoTime() - start < time.toNanos()) {
        send(producer, (_, failed) -> failure.compareAndSet(null, failed));
      }
      producer.flush();
    }
    double nanos = System.nanoTime() - start;
    requireSuccess();
    var processor =
        Processor.of(
            ownProcessorTime().minus(programBefore),
            broker.program().processorTime().minus(brokerBefore),
            (double) sent - before);
    return new Figures((sent - before) * 1e9 / nanos, processor, 0, 0);
  }

  /** So many a second, and how long each takes until it is acknowledged. */
  Figures steady(double perSecond, Duration time) throws ExecutionException, InterruptedException {
    var nanos = new ConcurrentHistogram(MAX_NANOS, 3);
    long start = System.nanoTime();
    long before = sent;
    // As the service does, whose clients wait for each acknowledgement.
    try (var producer = producer(Map.of(ProducerConfig.LINGER_MS_CONFIG, 0))) {
      Pace.keep(
          perSecond,
          time,
          due ->
              send(
                  producer,
                  (_, failed) -> {
                    failure.compareAndSet(null, failed);
                    nanos.recordValue(Math.min(System.nanoTime() - due, MAX_NANOS));
                  }));
      producer.flush();
    }
    requireSuccess();
    var took = Duration.ofNanos(System.nanoTime() - start);
    return Figures.of(
        new Measured(sent - before, 0, Optional.empty(), took, nanos),
        1,
        Duration.ZERO,
        Duration.ZERO);
  }

  private void send(KafkaProducer<String, byte[]> producer, Callback callback) {
    int next = (int) (sent++ % values.size());
    var record =
        new ProducerRecord<>(Topics.TRACKING_EVENTS.name(), keys.get(next), values.get(next));
    var _ = producer.send(record, callback);
  }

  private void requireSuccess() throws ExecutionException {
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }

  private KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
    var settings = new HashMap<String, Object>(more);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  private static Duration ownProcessorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
