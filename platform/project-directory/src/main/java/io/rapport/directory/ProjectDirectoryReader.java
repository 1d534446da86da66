package io.rapport.directory;

import io.rapport.contracts.Topics;
import io.rapport.reading.ConsumerSettings;
import io.rapport.reading.ReadingThread;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
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
  private final AtomicLong unreadable = new AtomicLong();
  private final ReadingThread thread;

  /**
   * Not yet reading; see {@link #start}.
   *
   * @param kafka how to reach the broker, as Kafka's own client settings
   */
  public ProjectDirectoryReader(ProjectDirectory directory, Map<String, Object> kafka) {
    this.directory = directory;
    this.thread =
        new ReadingThread("project-directory", ConsumerSettings.alone(kafka), RETRY, this::follow);
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
    thread.close();
  }

  private void follow(Consumer<String, byte @Nullable []> reading, BooleanSupplier goesOn) {
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
    while (goesOn.getAsBoolean()) {
      reading.poll(POLL).forEach(this::learn);
      if (!directory.isComplete() && hasReached(reading, partitions, known)) {
        directory.complete();
      }
    }
  }

  private static boolean hasReached(
      Consumer<String, byte @Nullable []> reading,
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
}
