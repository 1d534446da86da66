package io.rapport.tracking.adapter.out.kafka;

import static java.util.stream.Collectors.groupingBy;

import io.rapport.contracts.Topic;
import io.rapport.contracts.UnreadableMessage;
import io.rapport.contracts.tracking.RefusedEvent;
import io.rapport.tracking.application.port.RefusedLog.Found;
import io.rapport.tracking.domain.event.KeptBody;
import io.rapport.tracking.domain.event.Reception;
import io.rapport.tracking.domain.event.Replay;
import io.rapport.tracking.domain.privacy.Sender;
import io.rapport.tracking.domain.privacy.Signal;
import io.rapport.tracking.domain.replay.Place;
import io.rapport.tracking.domain.replay.RefusedBefore;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** One reading of places, partition by partition and forwards, until its time is over. */
final class RefusedReading {

  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<String, byte[]> consumer;
  private final Topic<RefusedEvent> topic;
  private final long deadline;
  private final Map<Place, Found> found = new HashMap<>();

  RefusedReading(Consumer<String, byte[]> consumer, Topic<RefusedEvent> topic, Duration patience) {
    this.consumer = consumer;
    this.topic = topic;
    this.deadline = System.nanoTime() + patience.toNanos();
  }

  /** What lies there. */
  Map<Place, Found> of(List<Place> places) {
    var partitions = consumer.partitionsFor(topic.name()).size();
    places.stream()
        .filter(place -> place.partition() < partitions)
        .collect(groupingBy(Place::partition))
        .forEach((number, there) -> read(new TopicPartition(topic.name(), number), there));
    places.forEach(place -> found.putIfAbsent(place, new Found.Nothing()));
    return found;
  }

  private void read(TopicPartition partition, List<Place> places) {
    var only = List.of(partition);
    consumer.assign(only);
    long begin = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
    long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
    places.stream()
        .sorted(Comparator.comparingLong(Place::offset))
        .forEach(
            place -> {
              if (place.offset() < begin) {
                found.put(place, new Found.Gone());
              } else if (place.offset() < end) {
                found.put(place, at(partition, place));
              }
            });
  }

  private Found at(TopicPartition partition, Place place) {
    if (consumer.position(partition) != place.offset()) {
      consumer.seek(partition, place.offset());
    }
    while (System.nanoTime() < deadline) {
      var messages = consumer.poll(POLL).records(partition);
      if (!messages.isEmpty()) {
        var first = messages.getFirst();
        // What the broker forgot in between is passed over by it.
        return first.offset() == place.offset() ? event(first, place) : new Found.Gone();
      }
    }
    throw new TimeoutException("The places were not read in time");
  }

  private Found event(ConsumerRecord<String, byte[]> message, Place place) {
    try {
      var event = topic.decode(message.value());
      return event.getRefusalId().equals(place.refusalId())
          ? new Found.Event(before(event))
          : new Found.Nothing();
    } catch (UnreadableMessage e) {
      return new Found.Nothing();
    }
  }

  private static RefusedBefore before(RefusedEvent event) {
    return new RefusedBefore(
        event.getRefusalId(),
        Optional.ofNullable(event.getMessageId()),
        new Reception(
            event.getProjectId(),
            event.getKeyId(),
            event.getReceivedAt(),
            event.getPath(),
            Sender.under(Optional.ofNullable(event.getPrivacy()).flatMap(Signal::of)),
            Optional.empty(),
            Optional.ofNullable(event.getFirstReceivedAt())
                .map(first -> new Replay(event.getReplayOf(), first))),
        event.getBatchPosition(),
        new KeptBody(event.getBody(), event.getBodyCut()));
  }
}
