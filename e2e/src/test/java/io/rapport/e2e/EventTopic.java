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

/** The events that a system has written down, repeats included. */
record EventTopic(String bootstrapServers) {

  private static final Duration POLL = Duration.ofMillis(100);

  static EventTopic of(TheSystem system) {
    return new EventTopic("localhost:" + system.stack().ports().kafka());
  }

  List<TrackedEvent> of(Project project) {
    var events = new ArrayList<TrackedEvent>();
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
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        for (var message : consumer.poll(POLL)) {
          TrackedEvent event = Topics.TRACKING_EVENTS.decode(message.value());
          if (event.getProjectId().equals(project.id())) {
            events.add(event);
          }
        }
      }
    }
    return events;
  }
}
