package io.rapport.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapport.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is sent to a topic from now on. */
final class SentMessages implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

  SentMessages(Map<String, Object> kafka, Topic<?> topic) {
    consumer =
        new KafkaConsumer<>(
            new HashMap<>(kafka), new StringDeserializer(), new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** Everything up to now, in order within a key. */
  List<ConsumerRecord<String, byte[]>> all() {
    var ends = consumer.endOffsets(consumer.assignment());
    while (ends.keySet().stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
      consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
    }
    return List.copyOf(seen);
  }

  /** The ids of one key's messages, in order. */
  List<String> ids(String key) {
    return all().stream()
        .filter(message -> message.key().equals(key))
        .map(SentMessages::id)
        .toList();
  }

  List<String> ids() {
    return all().stream().map(SentMessages::id).toList();
  }

  static String id(ConsumerRecord<String, byte[]> message) {
    return header(message, "ce_id");
  }

  static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
