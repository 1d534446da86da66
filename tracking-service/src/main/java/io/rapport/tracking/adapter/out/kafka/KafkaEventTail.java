package io.rapport.tracking.adapter.out.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.rapport.contracts.UnreadableMessage;
import io.rapport.tracking.application.port.EventTail;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The end of the two topics, read by one consumer for all who watch, and by none while nobody does.
 */
@ApplicationScoped
class KafkaEventTail implements EventTail, AutoCloseable {

  private static final Logger LOG = Logger.getLogger(KafkaEventTail.class);

  private final Map<String, List<Watcher>> watchers = new ConcurrentHashMap<>();
  private final Map<String, Object> kafka;
  private volatile @Nullable TailReader reader;

  @Inject
  KafkaEventTail(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  @Override
  public synchronized Watching watch(String projectId, Watcher watcher) {
    watchers.computeIfAbsent(projectId, _ -> new CopyOnWriteArrayList<>()).add(watcher);
    var reading = reader;
    if (reading == null) {
      reader = TailReader.start(kafka, this);
    } else if (reading.isFollowing()) {
      watcher.begins();
    }
    return () -> unwatch(projectId, watcher);
  }

  void stop(@Observes ShutdownEvent stopping) {
    close();
  }

  @Override
  public synchronized void close() {
    Optional.ofNullable(reader).ifPresent(TailReader::close);
    reader = null;
  }

  private synchronized void unwatch(String projectId, Watcher watcher) {
    var watching = watchers.get(projectId);
    if (watching != null && watching.remove(watcher) && watching.isEmpty()) {
      watchers.remove(projectId);
    }
    if (watchers.isEmpty()) {
      close();
    }
  }

  /** The reader is at the end of the log. */
  synchronized void begins(TailReader from) {
    if (from == reader) {
      from.follows();
      everybody().forEach(Watcher::begins);
    }
  }

  /** The reader has gone past events. */
  synchronized void misses(TailReader from) {
    if (from == reader) {
      everybody().forEach(Watcher::misses);
    }
  }

  /** Whose event it is stands in its key, so that nobody has to read the event itself. */
  void passes(ConsumerRecord<String, byte[]> message, TailReader from) {
    var watching = watchers.get(project(message.key()));
    if (watching != null && from == reader) {
      watching.forEach(watcher -> passes(message, watcher));
    }
  }

  private static void passes(ConsumerRecord<String, byte[]> message, Watcher watcher) {
    try {
      watcher.passes(() -> PassingEvents.of(message));
    } catch (UnreadableMessage e) {
      LOG.debugf(e, "Passed over: partition=%d offset=%d", message.partition(), message.offset());
    }
  }

  private List<Watcher> everybody() {
    return watchers.values().stream().flatMap(List::stream).toList();
  }

  private static String project(@Nullable String key) {
    if (key == null) {
      return "";
    }
    int end = key.indexOf('|');
    return end < 0 ? key : key.substring(0, end);
  }
}
