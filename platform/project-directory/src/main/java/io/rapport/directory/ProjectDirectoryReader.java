package io.rapport.directory;

import io.rapport.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads control.projects from its beginning and then follows it, on a thread of its own, for ever.
 *
 * <p>Complete once everything that was in the topic at the start is known; a broker that is away
 * later takes nothing back.
 */
public final class ProjectDirectoryReader implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(ProjectDirectoryReader.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final ProjectDirectory directory;
  private final Map<String, Object> kafka;
  private final AtomicLong unreadable = new AtomicLong();
  private final Thread thread;
  private volatile @Nullable Consumer<String, byte[]> consumer;
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Not yet reading; see {@link #start}.
   *
   * @param kafka how to reach the broker, as Kafka's own client settings
   */
  public ProjectDirectoryReader(ProjectDirectory directory, Map<String, Object> kafka) {
    this.directory = directory;
    this.kafka = consumerSettings(kafka);
    this.thread =
        Thread.ofPlatform().name("project-directory").daemon().unstarted(this::readForEver);
  }

  public void start() {
    thread.start();
  }

  /** How many messages could not be read and were passed over. */
  public long unreadableMessages() {
    return unreadable.get();
  }

  @Override
  public void close() throws InterruptedException {
    closing.countDown();
    var reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
    thread.join(Duration.ofSeconds(5));
  }

  private void readForEver() {
    while (!isClosing()) {
      try (var reading = new KafkaConsumer<String, byte[]>(kafka)) {
        consumer = reading;
        if (!isClosing()) {
          follow(reading);
        }
      } catch (WakeupException e) {
        LOG.debug("Stopped reading control.projects", e);
      } catch (RuntimeException e) {
        // Whatever it is: without this thread the service would live on an old view for ever.
        LOG.warn("Cannot read control.projects, trying again", e);
        pause();
      }
    }
  }

  private void follow(Consumer<String, byte[]> reading) {
    var partitions =
        reading.partitionsFor(Topics.CONTROL_PROJECTS.name()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new KafkaException("The topic " + Topics.CONTROL_PROJECTS.name() + " is not there yet");
    }
    reading.assign(partitions);
    reading.seekToBeginning(partitions);
    var known = reading.endOffsets(partitions);
    while (!isClosing()) {
      reading.poll(POLL).forEach(this::learn);
      if (!directory.isComplete() && hasReached(reading, partitions, known)) {
        directory.complete();
      }
    }
  }

  private static boolean hasReached(
      Consumer<String, byte[]> reading,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> ends) {
    return partitions.stream()
        .allMatch(partition -> reading.position(partition) >= ends.getOrDefault(partition, 0L));
  }

  private void learn(ConsumerRecord<String, byte @Nullable []> message) {
    byte[] bytes = message.value();
    if (bytes == null) {
      directory.forget(message.key());
      return;
    }
    try {
      directory.learn(ProjectMessage.read(bytes));
    } catch (ProjectMessage.UnreadableProject e) {
      unreadable.incrementAndGet();
      LOG.errorf(
          e,
          "Passed over an unreadable project: partition=%d offset=%d",
          message.partition(),
          message.offset());
    }
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
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    return settings;
  }
}
