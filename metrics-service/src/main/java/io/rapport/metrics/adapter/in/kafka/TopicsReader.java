package io.rapport.metrics.adapter.in.kafka;

import static java.util.stream.Collectors.toMap;

import io.rapport.contracts.Topics;
import io.rapport.metrics.application.ingest.Backlog;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics into the store, batch by batch. The store alone knows how far was read: after
 * any fault reading goes on from there.
 */
final class TopicsReader implements Reading {

  static final List<String> TOPICS =
      List.of(
          Topics.TRACKING_EVENTS.name(),
          Topics.TRACKING_REFUSED.name(),
          Topics.SURVEY_ANSWERS.name());

  /** Without it, who is stopped while the broker is away waits half a minute. */
  private static final DescribeTopicsOptions IN_TIME = new DescribeTopicsOptions().timeoutMs(5000);

  /**
   * While so many more messages wait, those that were read may be seen with them: that is some
   * seconds, and what is not read yet is seen later still.
   */
  static final long HELD_FOR = 150_000;

  private final AnalyticsStore store;
  private final Map<String, Object> kafka;
  private final IngestMetrics metrics;
  private final IngestTraces traces;
  private final ReadMarks marks;
  private final Housekeeping housekeeping;
  private final Backlog backlog;
  private final BatchSize usual;
  private final long heldFor;
  private final LogMessage entries = new LogMessage();
  private boolean isHeld;

  TopicsReader(
      AnalyticsStore store,
      Map<String, Object> kafka,
      IngestMetrics metrics,
      IngestTraces traces,
      ReadMarks marks,
      Housekeeping housekeeping,
      Backlog backlog,
      BatchSize usual,
      long heldFor) {
    this.store = store;
    this.kafka = kafka;
    this.metrics = metrics;
    this.traces = traces;
    this.marks = marks;
    this.housekeeping = housekeeping;
    this.backlog = backlog;
    this.usual = usual;
    this.heldFor = heldFor;
  }

  @Override
  public void failed() {
    metrics.failed();
    backlog.is(0);
  }

  @Override
  public void follow(Consumer<String, byte @Nullable []> reading, BooleanSupplier goesOn) {
    housekeeping.whenDue();
    var partitions = partitions();
    reading.assign(partitions.keySet());
    var offsets = store.offsets();
    metrics.setAside(store.setAside());
    partitions.forEach(
        (partition, known) -> {
          var next = offsets.get(known);
          if (next == null) {
            reading.seekToBeginning(List.of(partition));
          } else {
            reading.seek(partition, next);
          }
        });
    marks.forget();
    try (var inFlight = new BatchesInFlight()) {
      read(reading, partitions, inFlight, goesOn);
    }
  }

  private void read(
      Consumer<String, byte @Nullable []> reading,
      Map<TopicPartition, LogPartition> partitions,
      BatchesInFlight inFlight,
      BooleanSupplier goesOn) {
    var asMuchWaits = false;
    while (goesOn.getAsBoolean()) {
      housekeeping.whenDue();
      if (!asMuchWaits && !backlog.isMuch()) {
        inFlight.await();
        marks.look(reading);
      }
      var messages = new MessagesRead(entries, partitions);
      var size = size();
      Polls.read(reading, size, messages::add);
      var lag = lag(reading, partitions.keySet());
      storing(messages, lag).ifPresent(batch -> inFlight.store(batch, size.underWay()));
      metrics.lag(lag);
      // Then the next batch is read while this one is stored: on a busy machine both wait for a
      // processor, and one after the other they would wait twice.
      asMuchWaits = !messages.isEmpty() && lag >= messages.count();
      // Nobody waits for what does not come.
      backlog.is(messages.isEmpty() ? 0 : lag);
    }
  }

  private BatchSize size() {
    if (isHeld) {
      return BatchSize.PART;
    }
    return backlog.isMuch() ? BatchSize.TRANSACTION : usual;
  }

  private Optional<Runnable> storing(MessagesRead messages, long lag) {
    var wasHeld = isHeld;
    isHeld = !messages.isEmpty() && lag >= heldFor;
    if (messages.isEmpty()) {
      return wasHeld ? Optional.of(() -> metrics.stored(store::keep)) : Optional.empty();
    }
    var ready = store.ready(messages.batch());
    Supplier<Stored> storing = isHeld ? ready::hold : ready::append;
    return Optional.of(() -> traces.around(messages.senders(), () -> metrics.stored(storing)));
  }

  /** The partitions as the client names them, and as the store knows them. */
  private Map<TopicPartition, LogPartition> partitions() {
    try (var admin = Admin.create(kafka)) {
      var topics = admin.describeTopics(TOPICS, IN_TIME).allTopicNames().get();
      return topics.values().stream()
          .flatMap(topic -> topic.partitions().stream().map(part -> partition(topic, part)))
          .collect(toMap(part -> new TopicPartition(part.topic(), part.partition()), part -> part));
    } catch (ExecutionException e) {
      throw new KafkaException("The topics are not there (yet)", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static LogPartition partition(TopicDescription topic, TopicPartitionInfo partition) {
    return new LogPartition(topic.name(), topic.topicId().toString(), partition.partition());
  }

  /** How many messages wait, as far as the last answers of the broker say. */
  private static long lag(
      Consumer<String, byte @Nullable []> reading, Set<TopicPartition> partitions) {
    return partitions.stream().mapToLong(part -> reading.currentLag(part).orElse(0)).sum();
  }
}
