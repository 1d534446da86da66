package io.rapport.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.rapport.contracts.Topic;
import io.rapport.contracts.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Runs the relay with the service. */
@ApplicationScoped
class OutboxRelayBeans {

  private static final Duration STOP = Duration.ofSeconds(5);

  private final Producer<String, byte[]> producer;
  private final Thread relay;

  OutboxRelayBeans(
      DataSource database,
      OutboxSignal signal,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.producer = new KafkaProducer<>(producerSettings(kafka));
    this.relay =
        Thread.ofPlatform()
            .name("outbox-relay")
            .daemon()
            .unstarted(new OutboxRelay(database, producer, topics(), signal));
  }

  void start(@Observes StartupEvent started) {
    relay.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    relay.interrupt();
    relay.join(STOP);
    producer.close(STOP);
  }

  static Map<String, Topic<?>> topics() {
    return List.<Topic<?>>of(Topics.SURVEY_ANSWERS, Topics.NOTIFICATIONS, Topics.CONTROL_PROJECTS)
        .stream()
        .collect(Collectors.toMap(Topic::name, Function.identity()));
  }

  /**
   * In order and without gaps: the broker drops a repeat of the producer's own and refuses to skip
   * one. It lingers until the relay flushes, so that a turn is one request and not one for every
   * few messages.
   */
  static Map<String, Object> producerSettings(Map<String, Object> kafka) {
    var settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    return settings;
  }
}
