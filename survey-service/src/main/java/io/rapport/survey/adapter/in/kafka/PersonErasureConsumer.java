package io.rapport.survey.adapter.in.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.contracts.Topics;
import io.rapport.reading.ConsumerSettings;
import io.rapport.reading.GroupReading;
import io.rapport.reading.ReadingThread;
import io.rapport.survey.application.erasure.ForgetPerson;
import io.rapport.survey.domain.erasure.Erasure;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows control.erasures, with the other replicas as one group. */
@ApplicationScoped
class PersonErasureConsumer {

  private static final Logger LOG = Logger.getLogger(PersonErasureConsumer.class);
  private static final String GROUP = "survey-service.erasures";
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final ForgetPerson forgetPerson;
  private final Counter unreadable;
  private final ReadingThread thread;

  PersonErasureConsumer(
      ForgetPerson forgetPerson,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      MeterRegistry metrics) {
    this.forgetPerson = forgetPerson;
    this.unreadable =
        Counter.builder("rapport.survey.erasures.unreadable")
            .description("Messages of control.erasures that could not be read")
            .register(metrics);
    this.thread =
        new ReadingThread(
            "erasures",
            ConsumerSettings.inGroup(kafka, GROUP),
            RETRY,
            new GroupReading(List.of(Topics.CONTROL_ERASURES.name()), this::take));
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.close();
  }

  private void take(ConsumerRecords<String, byte @Nullable []> messages) {
    for (ConsumerRecord<String, byte @Nullable []> message : messages) {
      PersonErasureMessage.read(message.value()).ifPresentOrElse(this::forget, () -> pass(message));
    }
  }

  private void forget(Erasure erasure) {
    var done = forgetPerson.forget(erasure);
    LOG.infof(
        "Forgot a person: project=%s erasure=%s responses=%d encounters=%d",
        erasure.project().value(), erasure.id(), done.responses(), done.encounters());
  }

  private void pass(ConsumerRecord<?, ?> message) {
    unreadable.increment();
    LOG.errorf(
        "Passed over an unreadable erasure: partition=%d offset=%d",
        message.partition(), message.offset());
  }
}
