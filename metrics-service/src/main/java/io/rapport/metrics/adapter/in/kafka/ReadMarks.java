package io.rapport.metrics.adapter.in.kafka;

import io.rapport.metrics.application.receipt.ReadUpTo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Finds out up to when everything is read, also while nothing comes: it asks the broker where the
 * log ends, and once reading has come so far, all that was acknowledged before the question is
 * stored. A broker that does not answer says nothing, and then nothing is claimed.
 */
final class ReadMarks {

  private static final Logger LOG = Logger.getLogger(ReadMarks.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final ReadUpTo readUpTo;
  private Optional<Mark> mark = Optional.empty();
  private Instant lookedAt = Instant.EPOCH;

  ReadMarks(InstantSource clock, ReadUpTo readUpTo) {
    this.clock = clock;
    this.readUpTo = readUpTo;
  }

  /** To be called between batches, when everything that was polled is stored. */
  void look(Consumer<?, ?> reading) {
    mark.filter(set -> set.isReached(reading)).ifPresent(this::reached);
    if (mark.isEmpty() && !clock.instant().isBefore(lookedAt.plus(LOOK_EVERY))) {
      lookedAt = clock.instant();
      mark = set(reading, lookedAt);
    }
  }

  /** Another consumer reads on, perhaps from further back. */
  void forget() {
    mark = Optional.empty();
  }

  private void reached(Mark set) {
    readUpTo.reached(set.at());
    mark = Optional.empty();
  }

  private static Optional<Mark> set(Consumer<?, ?> reading, Instant at) {
    try {
      return Optional.of(new Mark(at, reading.endOffsets(reading.assignment(), PATIENCE)));
    } catch (TimeoutException e) {
      LOG.debug("The broker does not say where the log ends", e);
      return Optional.empty();
    }
  }

  /** Where the log ended at a moment. */
  private record Mark(Instant at, Map<TopicPartition, Long> ends) {

    boolean isReached(Consumer<?, ?> reading) {
      return ends.entrySet().stream()
          .allMatch(end -> reading.position(end.getKey()) >= end.getValue());
    }
  }
}
