package io.rapport.metrics.adapter.in.kafka;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one batch. One poll is enough as long as the reading keeps up. While much is
 * behind a batch takes several, since each transaction costs something by itself; but no more than
 * the memory has room for, twice: one batch is read while the other is stored.
 */
final class Polls {

  private static final int MOST_MESSAGES = 20_000;

  /** What is read of a message takes several times as much memory as the message. */
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 16;

  private static final Duration PATIENCE = Duration.ofMillis(500);

  /**
   * Where much is behind, the next messages are on their way, but many megabytes of them at once:
   * who waits too short stores a part of what there is room for.
   */
  private static final Duration FOR_MORE = Duration.ofMillis(100);

  private int count;
  private long bytes;

  private Polls() {}

  /** Each poll is taken before there is another one. */
  static void read(
      Consumer<String, byte @Nullable []> reading,
      boolean isMuchBehind,
      java.util.function.Consumer<ConsumerRecords<String, byte @Nullable []>> take) {
    var polls = new Polls();
    var poll = reading.poll(PATIENCE);
    while (!poll.isEmpty()) {
      take.accept(poll);
      polls.count(poll);
      poll = isMuchBehind && !polls.areFull() ? reading.poll(FOR_MORE) : ConsumerRecords.empty();
    }
  }

  private void count(ConsumerRecords<String, byte @Nullable []> poll) {
    count += poll.count();
    poll.forEach(message -> bytes += Math.max(0, message.serializedValueSize()));
  }

  private boolean areFull() {
    return count >= MOST_MESSAGES || bytes >= MOST_BYTES;
  }
}
