package io.rapport.metrics.adapter.in.kafka;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one batch: of as many polls as make its size, but no more than the memory has
 * room for beside those that are under way.
 */
final class Polls {

  /** What is read of a message takes several times as much memory as the message. */
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private int count;
  private long bytes;

  private Polls() {}

  /** Each poll is taken before there is another one. */
  static void read(
      Consumer<String, byte @Nullable []> reading,
      BatchSize size,
      java.util.function.Consumer<ConsumerRecords<String, byte @Nullable []>> take) {
    var polls = new Polls();
    var poll = reading.poll(PATIENCE);
    while (!poll.isEmpty()) {
      take.accept(poll);
      polls.count(poll);
      poll = polls.areFull(size) ? ConsumerRecords.empty() : reading.poll(size.patience());
    }
  }

  private void count(ConsumerRecords<String, byte @Nullable []> poll) {
    count += poll.count();
    poll.forEach(message -> bytes += Math.max(0, message.serializedValueSize()));
  }

  private boolean areFull(BatchSize size) {
    return count >= size.messages() || bytes >= MOST_BYTES / (1 + size.underWay());
  }
}
