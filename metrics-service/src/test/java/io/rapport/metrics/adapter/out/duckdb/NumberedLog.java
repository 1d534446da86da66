package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.tracking.Context;
import io.rapport.metrics.domain.tracking.Event;
import io.rapport.metrics.domain.tracking.EventType;
import io.rapport.metrics.domain.tracking.Ids;
import io.rapport.metrics.domain.tracking.Sender;
import io.rapport.metrics.domain.tracking.Visit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** A log without an end that always says the same: every tenth message repeats one far before. */
final class NumberedLog {

  static final LogPartition PARTITION = new LogPartition("tracking.events", "topic-1", 0);

  private static final int FAR = 12_345;

  private NumberedLog() {}

  static Batch batch(long from, int size) {
    var entries =
        LongStream.range(from, from + size).mapToObj(offset -> (LogEntry) entry(offset)).toList();
    return new Batch(entries, Map.of(PARTITION, from + size));
  }

  /** How many different messages there are before this offset. */
  static long distinct(long offset) {
    return LongStream.range(0, offset).map(NumberedLog::id).distinct().count();
  }

  private static long id(long offset) {
    return offset % 10 == 9 ? Math.max(0, offset - FAR) : offset;
  }

  private static LogEntry.Tracked entry(long offset) {
    var time = Instant.ofEpochMilli(1_750_000_000_000L + offset);
    return new LogEntry.Tracked(
        new LogPosition(PARTITION, offset),
        new Event(
            "shop",
            "message-" + id(offset),
            EventType.PAGE,
            new Ids(
                Optional.of("device-" + offset % 100),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            Optional.empty(),
            Optional.of("Home"),
            Optional.of("/"),
            time,
            time,
            0,
            new Sender(Optional.empty(), Optional.empty(), true, false),
            Visit.UNKNOWN,
            "{}",
            "{}",
            Context.of("{}", Optional.empty())),
        new Receipt("shop", "key-1", time, true, Optional.empty()));
  }
}
