package io.rapport.gateway.adapter.in.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.contracts.Topics;
import io.rapport.gateway.application.webhook.PassOnNotification;
import io.rapport.gateway.domain.webhook.Notification;
import io.rapport.reading.ConsumerSettings;
import io.rapport.reading.GroupReading;
import io.rapport.reading.ReadingThread;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads notifications. An offset is committed after the database has the deliveries; whatever is
 * read again is known by its id.
 */
@ApplicationScoped
class NotificationReader {

  private static final Logger LOG = Logger.getLogger(NotificationReader.class);
  private static final String GROUP = "gateway-webhooks";
  private static final int AT_ONCE = 100;
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final PassOnNotification passOnNotification;
  private final NotificationMessage messages;
  private final Counter unreadable;
  private final ReadingThread thread;

  NotificationReader(
      PassOnNotification passOnNotification,
      ObjectMapper json,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      MeterRegistry metrics) {
    this.passOnNotification = passOnNotification;
    this.messages = new NotificationMessage(json);
    this.unreadable =
        Counter.builder("rapport.notifications.unreadable")
            .description("Messages of notifications that could not be read")
            .register(metrics);
    this.thread =
        new ReadingThread(
            "notifications",
            settings(kafka),
            RETRY,
            new GroupReading(List.of(Topics.NOTIFICATIONS.name()), this::passOn));
  }

  void start(@Observes StartupEvent started) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.close();
  }

  private void passOn(ConsumerRecords<String, byte @Nullable []> records) {
    passOnNotification.passOn(
        StreamSupport.stream(records.spliterator(), false).flatMap(this::read).toList());
  }

  private Stream<Notification> read(ConsumerRecord<String, byte @Nullable []> message) {
    byte[] bytes = message.value();
    try {
      return bytes == null ? Stream.empty() : messages.read(bytes).stream();
    } catch (NotificationMessage.Unreadable e) {
      unreadable.increment();
      LOG.errorf(
          e,
          "Passed over an unreadable notification: partition=%d offset=%d",
          message.partition(),
          message.offset());
      return Stream.empty();
    }
  }

  private static Map<String, Object> settings(Map<String, Object> kafka) {
    var settings = ConsumerSettings.inGroup(kafka, GROUP);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
    return settings;
  }
}
