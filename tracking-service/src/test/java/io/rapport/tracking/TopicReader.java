package io.rapport.tracking;

import io.rapport.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning to its present end. */
public final class TopicReader<T extends SpecificRecord> {

  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrapServers;
  private final Topic<T> topic;

  public TopicReader(String bootstrapServers, Topic<T> topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
  }

  /** Every message of the topic that is like this. */
  public List<T> messages(Predicate<T> wanted) {
    return records().stream().map(message -> topic.decode(message.value())).filter(wanted).toList();
  }

  /** The topic as it is now, partition by partition. */
  public List<ConsumerRecord<String, byte[]>> records() {
    try (var consumer = new KafkaConsumer<String, byte[]>(settings())) {
      var partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      var ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(POLL).forEach(records::add);
      }
      return records;
    }
  }

  private Map<String, Object> settings() {
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
