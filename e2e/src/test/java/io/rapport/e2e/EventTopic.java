package io.rapport.e2e;

import io.rapport.contracts.Topics;
import io.rapport.contracts.tracking.TrackedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the system has written down of a project's events, repeats included. */
record EventTopic(String bootstrapServers) {

  private static final Duration POLL = Duration.ofMillis(100);

  static EventTopic of(TheSystem system) {
    return new EventTopic("localhost:" + system.stack().ports().kafka());
  }

  List<TrackedEvent> of(Project project) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(Topics.TRACKING_EVENTS.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var events = new ArrayList<TrackedEvent>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(POLL)
            .forEach(message -> events.add(Topics.TRACKING_EVENTS.decode(message.value())));
      }
      return events.stream().filter(event -> event.getProjectId().equals(project.id())).toList();
    }
  }
}
