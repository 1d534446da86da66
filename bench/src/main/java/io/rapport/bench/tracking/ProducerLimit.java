package io.rapport.bench.tracking;

import io.rapport.bench.load.Figures;
import io.rapport.bench.process.Broker;
import io.rapport.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** What Kafka's own producer can do with the same bytes when nobody waits for anything. */
final class ProducerLimit {

  private ProducerLimit() {}

  static Figures measure(Broker broker, List<byte[]> values, List<String> keys, Duration time)
      throws ExecutionException, InterruptedException {
    var failure = new AtomicReference<@Nullable Exception>();
    var before = processorTime(broker);
    long start = System.nanoTime();
    long sent = 0;
    try (var producer =
        new KafkaProducer<>(settings(broker), new StringSerializer(), new ByteArraySerializer())) {
      while (System.nanoTime() - start < time.toNanos()) {
        int next = (int) (sent % values.size());
        var record =
            new ProducerRecord<>(Topics.TRACKING_EVENTS.name(), keys.get(next), values.get(next));
        var _ = producer.send(record, (_, failed) -> failure.compareAndSet(null, failed));
        sent++;
      }
      producer.flush();
    }
    double nanos = System.nanoTime() - start;
    var processorTime = processorTime(broker).minus(before);
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    return new Figures(sent * 1e9 / nanos, processorTime.toNanos() / 1e3 / sent, 0, 0);
  }

  private static Map<String, Object> settings(Broker broker) {
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        broker.address(),
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.BATCH_SIZE_CONFIG,
        128 * 1024,
        ProducerConfig.BUFFER_MEMORY_CONFIG,
        64L * 1024 * 1024);
  }

  /** Of the producer, which runs in this program, and of the broker. */
  private static Duration processorTime(Broker broker) {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .orElse(Duration.ZERO)
        .plus(broker.program().processorTime());
  }
}
