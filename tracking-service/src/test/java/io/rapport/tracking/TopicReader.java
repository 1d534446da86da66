package io.rapport.tracking;

import io.rapport.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to its end at the time of the question. */
public final class TopicReader<T extends SpecificRecord> implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(50);

  private final Topic<T> topic;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  public TopicReader(String bootstrapServers, Topic<T> topic) {
    this.topic = topic;
    this.consumer = new KafkaConsumer<>(settings(bootstrapServers));
    this.partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** What this says of every message. None is kept: they may be more than fits into memory. */
  public static <T extends SpecificRecord, V> Set<V> ofEach(
      String bootstrapServers, Topic<T> topic, Function<T, V> says) {
    var said = new HashSet<V>();
    try (var reader = new TopicReader<>(bootstrapServers, topic)) {
      reader.readToEnd(message -> said.add(says.apply(topic.decode(message.value()))));
    }
    return said;
  }

  /** Every message of the topic that is like this; in order within a partition. */
  public List<T> messages(Predicate<T> wanted) {
    return records().stream().map(message -> topic.decode(message.value())).filter(wanted).toList();
  }

  /** Everything in the topic. */
  public List<ConsumerRecord<String, byte[]>> records() {
    readToEnd(records::add);
    return List.copyOf(records);
  }

  private void readToEnd(Consumer<ConsumerRecord<String, byte[]>> reader) {
    var ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      consumer.poll(POLL).forEach(reader);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static Map<String, Object> settings(String bootstrapServers) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
        StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
        ByteArrayDeserializer.class,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false);
  }
}
