package io.rapport.tracking.adapter.out.kafka;

import io.rapport.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** Follows both topics from their end on, on a thread of its own, until it is closed. */
final class TailReader implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(TailReader.class);
  private static final List<String> TOPICS =
      List.of(Topics.TRACKING_EVENTS.name(), Topics.TRACKING_REFUSED.name());
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(1);

  /** Who is further behind than this shows yesterday's news. */
  private static final long MOST_BEHIND = 100_000;

  private final Map<String, Object> kafka;
  private final KafkaEventTail tail;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean following;
  private boolean followedBefore;

  private TailReader(Map<String, Object> kafka, KafkaEventTail tail) {
    this.kafka = consumerSettings(kafka);
    this.tail = tail;
  }

  static TailReader start(Map<String, Object> kafka, KafkaEventTail tail) {
    var reader = new TailReader(kafka, tail);
    Thread.ofPlatform().name("event-tail").daemon().start(reader::readForEver);
    return reader;
  }

  /** Whether nothing that is added can be missed now. */
  boolean isFollowing() {
    return following;
  }

  void follows() {
    following = true;
  }

  /** Ends within a poll. */
  @Override
  public void close() {
    closing.countDown();
  }

  private void readForEver() {
    while (!isClosing()) {
      try (var reading = new KafkaConsumer<String, byte[]>(kafka)) {
        follow(reading);
      } catch (RuntimeException e) {
        // Whatever it is: without this thread the watchers would wait for ever.
        following = false;
        LOG.warn("Cannot follow the events, trying again", e);
        pause();
      }
    }
  }

  private void follow(Consumer<String, byte[]> reading) {
    var partitions = partitions(reading);
    reading.assign(partitions);
    toTheEnd(reading, partitions);
    if (followedBefore) {
      tail.misses(this);
    }
    followedBefore = true;
    tail.begins(this);
    while (!isClosing()) {
      reading.poll(POLL).forEach(message -> tail.passes(message, this));
      if (isTooFarBehind(reading, partitions)) {
        toTheEnd(reading, partitions);
        tail.misses(this);
      }
    }
  }

  private static List<TopicPartition> partitions(Consumer<String, byte[]> reading) {
    var partitions =
        TOPICS.stream()
            .flatMap(topic -> reading.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new KafkaException("The topics are not there");
    }
    return partitions;
  }

  /** Seeking alone would look for the end only later. */
  private static void toTheEnd(Consumer<String, byte[]> reading, List<TopicPartition> partitions) {
    reading.seekToEnd(partitions);
    partitions.forEach(reading::position);
  }

  private static boolean isTooFarBehind(
      Consumer<String, byte[]> reading, List<TopicPartition> partitions) {
    return partitions.stream()
            .flatMapToLong(partition -> reading.currentLag(partition).stream())
            .sum()
        > MOST_BEHIND;
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void pause() {
    try {
      if (closing.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("Stopped while waiting for the broker");
      }
    } catch (InterruptedException e) {
      closing.countDown();
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, Object> consumerSettings(Map<String, Object> kafka) {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // After a topic was made again, from its end on.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // What it holds is bounded, and a broker that is away is noticed soon.
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024 * 1024);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return settings;
  }
}
