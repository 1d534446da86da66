package io.rapport.tracking.adapter.out.kafka;

import io.rapport.contracts.Topics;
import io.rapport.reading.ConsumerSettings;
import io.rapport.reading.Reading;
import io.rapport.reading.ReadingThread;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Follows both topics from their end on, on a thread of its own, until it is closed. */
final class TailReader implements Reading, AutoCloseable {

  private static final List<String> TOPICS =
      List.of(Topics.TRACKING_EVENTS.name(), Topics.TRACKING_REFUSED.name());
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(1);

  /** Who is further behind than this shows yesterday's news. */
  private static final long MOST_BEHIND = 100_000;

  private final KafkaEventTail tail;
  private final ReadingThread thread;
  private volatile boolean following;
  private boolean followedBefore;

  private TailReader(Map<String, Object> kafka, KafkaEventTail tail) {
    this.tail = tail;
    this.thread = new ReadingThread("event-tail", consumerSettings(kafka), RETRY, this);
  }

  static TailReader start(Map<String, Object> kafka, KafkaEventTail tail) {
    var reader = new TailReader(kafka, tail);
    reader.thread.start();
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
    thread.end();
  }

  @Override
  public void failed() {
    following = false;
  }

  @Override
  public void follow(Consumer<String, byte @Nullable []> reading, BooleanSupplier goesOn) {
    var partitions = partitions(reading);
    reading.assign(partitions);
    toTheEnd(reading, partitions);
    if (followedBefore) {
      tail.misses(this);
    }
    followedBefore = true;
    tail.begins(this);
    while (goesOn.getAsBoolean()) {
      reading.poll(POLL).forEach(message -> tail.passes(message, this));
      if (isTooFarBehind(reading, partitions)) {
        toTheEnd(reading, partitions);
        tail.misses(this);
      }
    }
  }

  private static List<TopicPartition> partitions(Consumer<String, byte @Nullable []> reading) {
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
  private static void toTheEnd(
      Consumer<String, byte @Nullable []> reading, List<TopicPartition> partitions) {
    reading.seekToEnd(partitions);
    partitions.forEach(reading::position);
  }

  private static boolean isTooFarBehind(
      Consumer<String, byte @Nullable []> reading, List<TopicPartition> partitions) {
    return partitions.stream()
            .flatMapToLong(partition -> reading.currentLag(partition).stream())
            .sum()
        > MOST_BEHIND;
  }

  private static Map<String, Object> consumerSettings(Map<String, Object> kafka) {
    var settings = ConsumerSettings.alone(kafka);
    // After a topic was made again, from its end on.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    // What it holds is bounded, and a broker that is away is noticed soon.
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024 * 1024);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }
}
