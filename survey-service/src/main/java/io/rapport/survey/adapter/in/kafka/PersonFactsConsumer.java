package io.rapport.survey.adapter.in.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.contracts.Topics;
import io.rapport.reading.ConsumerSettings;
import io.rapport.reading.GroupReading;
import io.rapport.reading.ReadingThread;
import io.rapport.survey.application.asking.LearnPersonFacts;
import io.rapport.survey.application.port.PersonFactsStore.Said;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows person.facts. All replicas share its partitions, for they share the table it is kept in;
 * without the topic, or its writer, the service goes on with what it knows.
 */
@ApplicationScoped
class PersonFactsConsumer {

  private static final Logger LOG = Logger.getLogger(PersonFactsConsumer.class);
  private static final String GROUP = "survey-service.person-facts";
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final LearnPersonFacts learnPersonFacts;
  private final Counter unreadable;
  private final ReadingThread thread;

  PersonFactsConsumer(
      LearnPersonFacts learnPersonFacts,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      MeterRegistry metrics) {
    this.learnPersonFacts = learnPersonFacts;
    this.unreadable =
        Counter.builder("rapport.survey.person.facts.unreadable")
            .description("Messages of person.facts that could not be read")
            .register(metrics);
    this.thread =
        new ReadingThread(
            "person-facts",
            ConsumerSettings.inGroup(kafka, GROUP),
            RETRY,
            new GroupReading(List.of(Topics.PERSON_FACTS.name()), this::learn));
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.close();
  }

  private void learn(ConsumerRecords<String, byte @Nullable []> messages) {
    var said = new ArrayList<Said>();
    for (ConsumerRecord<String, byte @Nullable []> message : messages) {
      PersonFactsMessage.read(message).ifPresentOrElse(said::add, () -> pass(message));
    }
    learnPersonFacts.learn(said);
  }

  private void pass(ConsumerRecord<?, ?> message) {
    unreadable.increment();
    LOG.errorf(
        "Passed over unreadable facts: partition=%d offset=%d",
        message.partition(), message.offset());
  }
}
