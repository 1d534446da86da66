package io.rapport.metrics.adapter.in.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one batch. One poll is enough as long as the reading keeps up. While much is
 * behind a batch takes several, since each transaction costs something by itself; but no more than
 * the memory has room for, twice: one batch is read while the other is stored.
 */
final class Polls {

  static final int MOST_MESSAGES = 20_000;

  /** What is read of a message takes several times as much memory as the message. */
  static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 16;

  private static final Duration PATIENCE = Duration.ofMillis(500);

  /**
   * Where much is behind, the next messages are on their way, but many megabytes of them at once:
   * who waits too short stores a part of what there is room for.
   */
  private static final Duration FOR_MORE = Duration.ofMillis(100);

  private final Map<TopicPartition, List<ConsumerRecord<String, byte @Nullable []>>> messages =
      new HashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
  private int count;
  private long bytes;

  private Polls() {}

  static ConsumerRecords<String, byte @Nullable []> next(
      Consumer<String, byte @Nullable []> reading, boolean isMuchBehind) {
    var first = reading.poll(PATIENCE);
    if (first.isEmpty() || !isMuchBehind) {
      return first;
    }
    var polls = new Polls();
    var more = first;
    do {
      polls.add(more);
      more = polls.isFull() ? ConsumerRecords.empty() : reading.poll(FOR_MORE);
    } while (!more.isEmpty());
    return new ConsumerRecords<>(polls.messages, polls.next);
  }

  private void add(ConsumerRecords<String, byte @Nullable []> poll) {
    for (var partition : poll.partitions()) {
      var read = poll.records(partition);
      messages.computeIfAbsent(partition, _ -> new ArrayList<>()).addAll(read);
      read.forEach(message -> bytes += Math.max(0, message.serializedValueSize()));
    }
    next.putAll(poll.nextOffsets());
    count += poll.count();
  }

  private boolean isFull() {
    return count >= MOST_MESSAGES || bytes >= MOST_BYTES;
  }
}
