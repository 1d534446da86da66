package io.rapport.tracking.adapter.out.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.rapport.tracking.TrackingConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one Kafka producer of the service: durable, and never in the way of an event loop. */
@ApplicationScoped
class EventProducer {

  private static final Duration FOR_EVER = Duration.ofDays(3650);

  private final Producer<String, byte[]> producer;
  private final Duration acknowledgeWithin;

  EventProducer(
      TrackingConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.acknowledgeWithin = config.acknowledgeWithin();
    this.producer = new KafkaProducer<>(settings(kafka, acknowledgeWithin));
  }

  @Produces
  @Singleton
  Producer<String, byte[]> producer() {
    return producer;
  }

  /** Requests under way are answered before this; Quarkus waits for them. */
  void stop(@Observes ShutdownEvent stopping) {
    producer.close(acknowledgeWithin);
  }

  static Map<String, Object> settings(Map<String, Object> kafka, Duration acknowledgeWithin) {
    var settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // Clients wait for each acknowledgement, so waiting for more records only costs time.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(acknowledgeWithin.toMillis()));
    settings.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        Math.toIntExact(acknowledgeWithin.dividedBy(2).toMillis()));
    // Without room or without knowing the topic, send fails at once instead of waiting on the
    // event loop; known topics are never forgotten, or the first event after a quiet time would
    // fail.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 0);
    settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, FOR_EVER.toMillis());
    return settings;
  }
}
