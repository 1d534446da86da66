package io.rapport.metrics.adapter.out.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.rapport.metrics.application.port.ErasuresTopic;
import io.rapport.metrics.application.port.NotificationsTopic;
import io.rapport.metrics.application.port.PersonFactsTopic;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The one producer of this service. */
@ApplicationScoped
class TopicBeans {

  private static final Duration STOP = Duration.ofSeconds(2);

  private final Producer<String, byte @Nullable []> producer;

  TopicBeans(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.producer = new KafkaProducer<>(settings(kafka));
  }

  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent stopping) {
    producer.close(STOP);
  }

  @Produces
  @Singleton
  PersonFactsTopic personFacts() {
    return new KafkaPersonFacts(new Sending(producer));
  }

  @Produces
  @Singleton
  ErasuresTopic erasures() {
    return new KafkaErasures(new Sending(producer));
  }

  @Produces
  @Singleton
  NotificationsTopic notifications() {
    return new KafkaNotifications(new Sending(producer));
  }

  private static Map<String, Object> settings(Map<String, Object> kafka) {
    var settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    // One person's messages stay in their order.
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    return settings;
  }
}
