package io.rapport.tracking.adapter.out.kafka;

import io.rapport.contracts.Topics;
import io.rapport.tracking.TrackingConfig;
import io.rapport.tracking.application.port.EventLogUnavailable;
import io.rapport.tracking.application.port.RefusedLog;
import io.rapport.tracking.domain.replay.Place;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads single refused events out of their topic: seldom, a few at a time, by few at once. */
@ApplicationScoped
class KafkaRefusedLog implements RefusedLog {

  /** Members wait for each other rather than take memory from those who send. */
  private static final int READERS = 2;

  private final Map<String, Object> settings;
  private final Duration patience;
  private final Semaphore readers = new Semaphore(READERS);

  @Inject
  KafkaRefusedLog(
      TrackingConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this(kafka, config.acknowledgeWithin());
  }

  KafkaRefusedLog(Map<String, Object> kafka, Duration patience) {
    this.settings = settings(kafka, patience);
    this.patience = patience;
  }

  @Override
  public Map<Place, Found> read(List<Place> places) {
    if (!readers.tryAcquire()) {
      throw new EventLogUnavailable(new TimeoutException("Others are reading"));
    }
    try (var consumer = new KafkaConsumer<String, byte[]>(settings)) {
      return new RefusedReading(consumer, Topics.TRACKING_REFUSED, patience).of(places);
    } catch (KafkaException e) {
      throw new EventLogUnavailable(e);
    } finally {
      readers.release();
    }
  }

  private static Map<String, Object> settings(Map<String, Object> kafka, Duration patience) {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
    settings.put(
        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        Math.toIntExact(patience.dividedBy(2).toMillis()));
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    // Events are wanted here and there: what lies between them would be fetched in vain.
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 128 * 1024);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return settings;
  }
}
