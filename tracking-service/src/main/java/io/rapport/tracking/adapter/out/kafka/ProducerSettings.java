package io.rapport.tracking.adapter.out.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How events are produced: durable, and never in the way of an event loop. */
final class ProducerSettings {

  private static final Duration FOR_EVER = Duration.ofDays(3650);

  private ProducerSettings() {}

  static Map<String, Object> of(Map<String, Object> kafka, Duration acknowledgeWithin) {
    var settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // A millisecond more for each answer, and far fewer requests to the broker.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    // What comes while a request is under way goes with the next one: fewer and larger requests,
    // which cost the broker more than the events in them.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
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
