package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch, with all that can be told of its entries by themselves: it is told while the batch
 * before it is being stored.
 */
record Arriving(
    Batch batch,
    List<Event> events,
    List<Fact> facts,
    List<LogEntry.Refused> refused,
    List<LogEntry.SetAside> setAside,
    LedgerCounts received) {

  static Arriving of(Batch batch) {
    var hash = new IdHash();
    var events = new ArrayList<Event>();
    var facts = new ArrayList<Fact>();
    var refused = new ArrayList<LogEntry.Refused>();
    var setAside = new ArrayList<LogEntry.SetAside>();
    for (var entry : batch.entries()) {
      switch (entry) {
        case LogEntry.Tracked tracked -> events.add(Event.of(tracked, hash));
        case LogEntry.Surveyed surveyed -> facts.add(Fact.of(surveyed, hash));
        case LogEntry.Refused message -> refused.add(message);
        case LogEntry.SetAside message -> setAside.add(message);
      }
    }
    return new Arriving(
        batch, events, facts, refused, setAside, LedgerCounts.received(batch.entries()));
  }

  /** Up to the last of so many events, and what comes after it. */
  Parts cut(int count) {
    int end = endOf(count);
    var before = batch.first(end);
    var after = batch.without(end);
    int factsBefore = count(before.entries(), LogEntry.Surveyed.class);
    int refusedBefore = count(before.entries(), LogEntry.Refused.class);
    int asideBefore = count(before.entries(), LogEntry.SetAside.class);
    return new Parts(
        new Arriving(
            before,
            events.subList(0, count),
            facts.subList(0, factsBefore),
            refused.subList(0, refusedBefore),
            setAside.subList(0, asideBefore),
            LedgerCounts.received(before.entries())),
        new Arriving(
            after,
            rest(events, count),
            rest(facts, factsBefore),
            rest(refused, refusedBefore),
            rest(setAside, asideBefore),
            LedgerCounts.received(after.entries())));
  }

  private int endOf(int count) {
    int seen = 0;
    int end = 0;
    while (seen < count) {
      if (batch.entries().get(end) instanceof LogEntry.Tracked) {
        seen++;
      }
      end++;
    }
    return end;
  }

  private static int count(List<LogEntry> entries, Class<? extends LogEntry> kind) {
    return (int) entries.stream().filter(kind::isInstance).count();
  }

  private static <T> List<T> rest(List<T> all, int from) {
    return all.subList(from, all.size());
  }

  /** The two parts of a batch that was cut. */
  record Parts(Arriving first, Arriving rest) {}

  /** Unique among the events, and among the facts. */
  record Id(String project, String id) {}

  /** An entry with what it is recognised by. */
  interface Recognised {
    LogEntry entry();

    Id id();

    long idHash();
  }

  /** An event, taken apart as it is stored. */
  record Event(LogEntry.Tracked entry, Id id, long idHash, EventId messageId)
      implements Recognised {

    private static Event of(LogEntry.Tracked entry, IdHash hash) {
      var event = entry.event();
      var id = EventId.of(event.messageId(), event.timestamp());
      return new Event(
          entry,
          new Id(event.project(), event.messageId()),
          hash.ofEvent(event.project(), event.messageId(), id.uuid()),
          id);
    }
  }

  /** A fact about a survey. */
  record Fact(LogEntry.Surveyed entry, Id id, long idHash) implements Recognised {

    private static Fact of(LogEntry.Surveyed entry, IdHash hash) {
      var fact = entry.fact();
      return new Fact(
          entry, new Id(fact.project(), fact.factId()), hash.of(fact.project(), fact.factId()));
    }
  }
}
