package io.rapport.bench.metrics;

import io.rapport.bench.process.Broker;
import io.rapport.bench.shop.Shop;
import io.rapport.bench.shop.ShopMessages;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes days of a shop to the topics, as fast as the broker takes them. */
final class Filling implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  Filling(Broker broker) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.address(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                64L * 1024 * 1024),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  void add(Shop.Day day, ShopMessages messages) {
    day.events().forEach(event -> send(messages.event(event)));
    day.answers().forEach(answer -> send(messages.answer(answer)));
  }

  /** Returns when the broker has everything. */
  void flush() throws ExecutionException {
    producer.flush();
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private void send(ProducerRecord<String, byte[]> message) {
    var _ = producer.send(message, (_, failed) -> failure.compareAndSet(null, failed));
  }
}
