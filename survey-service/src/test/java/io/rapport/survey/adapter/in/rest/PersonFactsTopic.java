package io.rapport.survey.adapter.in.rest;

import io.rapport.contracts.MessageIdentity;
import io.rapport.contracts.Topics;
import io.rapport.contracts.person.PersonFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Plays metrics-service: says what is known about persons. */
@ApplicationScoped
class PersonFactsTopic {

  private final String broker;

  PersonFactsTopic(@ConfigProperty(name = "kafka.bootstrap.servers") String broker) {
    this.broker = broker;
  }

  void say(
      Shop shop,
      String person,
      List<String> anonymousIds,
      List<String> userIds,
      String traits,
      String segment) {
    var now = Instant.parse("2026-11-26T00:00:00Z");
    var facts =
        new PersonFacts(
            shop.id(),
            person,
            now,
            anonymousIds,
            userIds,
            traits,
            List.of("acme"),
            List.of(segment),
            null,
            null);
    var key = shop.id() + "|" + person;
    send(
        Topics.PERSON_FACTS.message(
            key, new MessageIdentity(key + ":" + now.toEpochMilli(), now, shop.id()), facts));
  }

  void send(ProducerRecord<String, byte[]> message) {
    try (var producer =
        new KafkaProducer<String, byte[]>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class))) {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
