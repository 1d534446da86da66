package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A fortnight of a small shop on its topics, with everything that a log can hold: each message
 * twice, all of them in any order.
 */
public final class BusyTopics {

  public static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  public static final int DAYS = 14;

  private static final String AWAY = "{\"active\":false}";
  private static final int DEVICES = 25;
  private static final int MESSAGES = 400;

  private final Random random;
  private final List<LogEntry> entries = new ArrayList<>();

  private BusyTopics(Random random) {
    this.random = random;
  }

  /** What is read, so much at once. */
  public static List<Batch> read(Random random, int atOnce) {
    var topics = new BusyTopics(random);
    for (int number = 0; number < MESSAGES; number++) {
      topics.say("m" + number);
    }
    topics.entries.addAll(List.copyOf(topics.entries));
    Collections.shuffle(topics.entries, random);
    return topics.batches(atOnce);
  }

  private void say(String id) {
    var at = START.plusSeconds(random.nextInt(DAYS * 86_400)).toString();
    int device = random.nextInt(DEVICES);
    var anonymous = "device-" + device;
    // Some devices are shared.
    var user = "user-" + (device + random.nextInt(2)) % (DEVICES / 2);
    var log = new Log();
    switch (random.nextInt(12)) {
      case 0 -> log.add(Log.identify(id, anonymous, user, at).traits("{\"plan\":\"pro\"}"));
      case 1 -> log.add(Log.track(id, "Order Completed", at).user(user).properties("{\"n\":1}"));
      case 2 -> log.add(Log.nps(id, random.nextInt(11), at).of(anonymous));
      case 3 -> log.add(Log.nps(id, 1 + random.nextInt(5), at).to("csat", 5).of(anonymous));
      case 4 ->
          log.add(Log.nps("r" + device, 9, at).revised(1 + random.nextInt(5), Optional.of(3)));
      case 5 -> log.add(Log.page(id, at).as(EventType.ALIAS).previous(user).user("user-0"));
      case 6 -> log.add(Log.page(id, at).from(crawler()).anonymous(anonymous));
      case 7 -> log.add(Log.page(id, at).from(away()).context(AWAY).anonymous(anonymous));
      case 8 -> rare(log, id, at);
      default -> log.add(Log.page(id, at).on("/" + random.nextInt(4)).anonymous(anonymous));
    }
    entries.addAll(log.entries());
  }

  private void rare(Log log, String id, String at) {
    if (random.nextBoolean()) {
      log.addUnreadable();
    } else {
      log.add(Log.refused(id, "too_large", Log.receipt(Log.page(id, at))));
    }
  }

  private static Sender crawler() {
    return new Sender(Optional.empty(), Optional.of("s"), true, true);
  }

  private static Sender away() {
    return new Sender(Optional.empty(), Optional.of("s"), false, false);
  }

  private List<Batch> batches(int atOnce) {
    var next = new HashMap<LogPartition, Long>();
    var batches = new ArrayList<Batch>();
    for (int from = 0; from < entries.size(); from += atOnce) {
      var read = new ArrayList<LogEntry>();
      for (var entry : entries.subList(from, Math.min(entries.size(), from + atOnce))) {
        var partition = partition(entry);
        read.add(at(entry, new LogPosition(partition, next.getOrDefault(partition, 0L))));
        next.merge(partition, 1L, Long::sum);
      }
      batches.add(new Batch(read, Map.copyOf(next)));
    }
    return batches;
  }

  private LogPartition partition(LogEntry entry) {
    return switch (entry) {
      case LogEntry.Tracked _ -> partition("tracking.events", 3);
      case LogEntry.Refused _ -> partition("tracking.refused", 1);
      case LogEntry.Surveyed _ -> partition("survey.answers", 2);
      case LogEntry.SetAside _ -> partition("survey.answers", 2);
    };
  }

  private LogPartition partition(String topic, int partitions) {
    return new LogPartition(topic, "id-of-" + topic, random.nextInt(partitions));
  }

  private static LogEntry at(LogEntry entry, LogPosition position) {
    return switch (entry) {
      case LogEntry.Tracked said -> new LogEntry.Tracked(position, said.event(), said.receipt());
      case LogEntry.Refused said -> new LogEntry.Refused(position, said.event());
      case LogEntry.Surveyed said -> new LogEntry.Surveyed(position, said.fact());
      case LogEntry.SetAside said ->
          new LogEntry.SetAside(
              position, said.writtenAt(), said.reason(), said.detail(), said.key(), said.payload());
    };
  }
}
