package io.rapport.reading;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Settings of consumers that say themselves how far they have come, and make no topics. */
public final class ConsumerSettings {

  private ConsumerSettings() {}

  /**
   * For who chooses the partitions itself.
   *
   * @param kafka how to reach the broker, as Kafka's own client settings
   */
  public static Map<String, Object> alone(Map<String, Object> kafka) {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Of places that the broker does not have (any more), everything that it has is read again.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return settings;
  }

  /** For who shares the partitions with the others of its group. */
  public static Map<String, Object> inGroup(Map<String, Object> kafka, String group) {
    var settings = alone(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    return settings;
  }
}
