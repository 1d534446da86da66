package io.rapport.survey.adapter.in.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.contracts.Topics;
import io.rapport.reading.ConsumerSettings;
import io.rapport.reading.GroupReading;
import io.rapport.reading.ReadingThread;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/** Follows tracking.events for the answers in it, with the other replicas as one group. */
@ApplicationScoped
class AnsweredEventsReader {

  private static final String GROUP = "survey-service.answers";
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final AnsweredEvents events;
  private final ReadingThread thread;

  AnsweredEventsReader(
      AnsweredEvents events, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.events = events;
    this.thread =
        new ReadingThread(
            "answered-events",
            ConsumerSettings.inGroup(kafka, GROUP),
            RETRY,
            new GroupReading(List.of(Topics.TRACKING_EVENTS.name()), this::take));
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.close();
  }

  private void take(ConsumerRecords<String, byte @Nullable []> messages) {
    for (ConsumerRecord<String, byte @Nullable []> message : messages) {
      byte[] bytes = message.value();
      if (bytes != null) {
        events.take(bytes);
      }
    }
  }
}
