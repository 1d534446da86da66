package io.rapport.metrics.adapter.in.kafka;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one batch as what they say. The messages themselves, with their headers, are let
 * go of with each poll: what waits in memory is what the collector copies.
 */
final class MessagesRead {

  private static final Logger LOG = Logger.getLogger(MessagesRead.class);

  private final LogMessage reader;
  private final Map<TopicPartition, LogPartition> partitions;
  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<LogPartition, Long> next = new HashMap<>();
  private final Senders senders = new Senders();

  MessagesRead(LogMessage reader, Map<TopicPartition, LogPartition> partitions) {
    this.reader = reader;
    this.partitions = partitions;
  }

  void add(ConsumerRecords<String, byte @Nullable []> poll) {
    for (var partition : poll.partitions()) {
      var known = Objects.requireNonNull(partitions.get(partition));
      for (ConsumerRecord<String, byte @Nullable []> message : poll.records(partition)) {
        entries.add(read(known, message));
        senders.add(message);
        next.put(known, message.offset() + 1);
      }
    }
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  int count() {
    return entries.size();
  }

  Batch batch() {
    return new Batch(entries, next);
  }

  Senders senders() {
    return senders;
  }

  private LogEntry read(LogPartition partition, ConsumerRecord<String, byte @Nullable []> message) {
    var entry = reader.read(partition, message);
    if (entry instanceof LogEntry.SetAside aside) {
      LOG.errorf(
          "Set a message aside: topic=%s partition=%d offset=%d reason=%s",
          message.topic(), message.partition(), message.offset(), aside.reason());
    }
    return entry;
  }
}
