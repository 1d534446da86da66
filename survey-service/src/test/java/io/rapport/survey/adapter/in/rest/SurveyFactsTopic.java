package io.rapport.survey.adapter.in.rest;

import io.rapport.contracts.Topics;
import io.rapport.contracts.survey.SurveyFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    return WholeTopic.read(broker, Topics.SURVEY_ANSWERS.name()).stream()
        .filter(message -> message.key().startsWith(shop.id()))
        .toList();
  }
}
