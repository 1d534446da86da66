package io.rapport.tracking.adapter.out.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.rapport.tracking.TrackingConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * The one Kafka producer of the service. One that has become unusable is replaced by a new one, as
 * soon as that one has found the topics.
 */
@Singleton
class EventProducer implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(EventProducer.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Supplier<Producer<String, byte[]>> producers;
  private final Duration acknowledgeWithin;
  private final MeterRegistry registry;
  private final Counter replacements;
  private final AtomicBoolean isReplacing = new AtomicBoolean();
  private final ExecutorService replacing =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("producer-replacement").daemon().factory());
  private volatile ProducerInUse inUse;
  private KafkaClientMetrics metrics;

  @Inject
  EventProducer(
      TrackingConfig config,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      MeterRegistry registry) {
    this(
        () -> new KafkaProducer<>(ProducerSettings.of(kafka, config.acknowledgeWithin())),
        config.acknowledgeWithin(),
        registry);
  }

  EventProducer(
      Supplier<Producer<String, byte[]>> producers,
      Duration acknowledgeWithin,
      MeterRegistry registry) {
    this.producers = producers;
    this.acknowledgeWithin = acknowledgeWithin;
    this.registry = registry;
    this.replacements =
        Counter.builder("rapport.tracking.producer.replacements")
            .description("Producers that had become unusable and were replaced")
            .register(registry);
    var first = producers.get();
    this.inUse = inUse(first);
    this.metrics = measured(first);
  }

  /** The producer to send with now; the records of one request all go through the same. */
  ProducerInUse inUse() {
    return inUse;
  }

  /** Whether it knows where to send. */
  boolean knowsTopics() {
    return KnownTopics.to(inUse.producer());
  }

  /** Requests under way are answered before this; Quarkus waits for them. */
  void stop(@Observes ShutdownEvent stopping) {
    close();
  }

  @Override
  public void close() {
    replacing.shutdownNow();
    metrics.close();
    inUse.producer().close(acknowledgeWithin);
  }

  private ProducerInUse inUse(Producer<String, byte[]> producer) {
    return new ProducerInUse(producer, acknowledgeWithin, this::replace);
  }

  private KafkaClientMetrics measured(Producer<String, byte[]> producer) {
    var measured = new KafkaClientMetrics(producer);
    measured.bindTo(registry);
    return measured;
  }

  /** Called for every message that fails, and from any thread. */
  private void replace(ProducerInUse unusable) {
    if (unusable == inUse && isReplacing.compareAndSet(false, true)) {
      LOG.error("The Kafka producer has become unusable and is being replaced");
      replacing.execute(this::replaceByNew);
    }
  }

  private void replaceByNew() {
    try {
      var fresh = awaitFresh();
      var unusable = inUse.producer();
      inUse = inUse(fresh);
      metrics.close();
      metrics = measured(fresh);
      replacements.increment();
      LOG.info("The Kafka producer was replaced");
      // What it can still deliver, it may; and the next replacement is not before that.
      unusable.close(acknowledgeWithin);
    } catch (InterruptedException e) {
      LOG.debug("Stopped while the producer was being replaced", e);
    } finally {
      isReplacing.set(false);
    }
  }

  private Producer<String, byte[]> awaitFresh() throws InterruptedException {
    while (true) {
      try {
        return awaitTopics(producers.get());
      } catch (KafkaException e) {
        LOG.debug("There can be no new producer yet", e);
        Thread.sleep(acknowledgeWithin);
      }
    }
  }

  private static Producer<String, byte[]> awaitTopics(Producer<String, byte[]> fresh)
      throws InterruptedException {
    try {
      while (!KnownTopics.to(fresh)) {
        Thread.sleep(LOOK_EVERY);
      }
      return fresh;
    } catch (InterruptedException e) {
      fresh.close(Duration.ZERO);
      throw e;
    }
  }
}
