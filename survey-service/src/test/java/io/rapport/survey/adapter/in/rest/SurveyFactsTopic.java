package io.rapport.survey.adapter.in.rest;

import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.SurveyFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the other services hear. */
@ApplicationScoped
class SurveyFactsTopic {

  private final String broker;

  SurveyFactsTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.broker = broker;
  }

  /** All facts of a project that are in the topic now, each partition in its order. */
  List<SurveyFact> factsOf(Shop shop) {
    return messagesOf(shop).stream()
        .map(message -> Topics.SURVEY_ANSWERS.decode(message.value()))
        .toList();
  }

  List<ConsumerRecord<String, byte[]>> messagesOf(Shop shop) {
    try (var consumer = new KafkaConsumer<String, byte[]>(settings())) {
      var partitions =
          consumer.partitionsFor(Topics.SURVEY_ANSWERS.name()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      var ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
        consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
      }
      return messages.stream().filter(message -> message.key().startsWith(shop.id())).toList();
    }
  }

  private Map<String, Object> settings() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
  }
}
