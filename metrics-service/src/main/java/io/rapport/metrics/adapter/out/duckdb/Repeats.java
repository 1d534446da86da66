package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.ingest.LogEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * Tells what is new from what is stored already, exactly and over the whole history: the id's hash
 * is looked up in memory, and where that may have been seen, the id itself in the tables.
 */
final class Repeats {

  private final DuckDBConnection connection;
  private final SeenIds seen;
  private final IdHash hash = new IdHash();

  private Repeats(DuckDBConnection connection, SeenIds seen) {
    this.connection = connection;
    this.seen = seen;
  }

  /** Remembers what is stored. */
  static Repeats of(DuckDBConnection connection, SeenIds seen) throws SQLException {
    try (var select = Query.named("seen_ids").prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        seen.add(row.getLong(1));
      }
    } finally {
      connection.rollback();
    }
    return new Repeats(connection, seen);
  }

  /** What of these entries is new, the first of each id, and nobody's who was erased. */
  Fresh sift(List<LogEntry> entries, ErasedIds erasedIds) throws SQLException {
    var events = new ArrayList<Hashed<LogEntry.Tracked>>();
    var facts = new ArrayList<Hashed<LogEntry.Surveyed>>();
    var refused = new ArrayList<LogEntry.Refused>();
    var setAside = new ArrayList<LogEntry.SetAside>();
    var erased = new ArrayList<LogEntry>();
    for (var entry : entries) {
      if (erasedIds.has(entry)) {
        erased.add(entry);
        continue;
      }
      switch (entry) {
        case LogEntry.Tracked tracked -> {
          var event = tracked.event();
          var id = new Id(event.project(), event.messageId());
          events.add(new Hashed<>(tracked, id, hash.ofEvent(id.project(), id.id())));
        }
        case LogEntry.Surveyed surveyed -> {
          var fact = surveyed.fact();
          var id = new Id(fact.project(), fact.factId());
          facts.add(new Hashed<>(surveyed, id, hash.of(id.project(), id.id())));
        }
        case LogEntry.Refused message -> refused.add(message);
        case LogEntry.SetAside message -> setAside.add(message);
      }
    }
    return new Fresh(
        sift(events, "repeated_events"), sift(facts, "repeated_facts"), refused, setAside, erased);
  }

  /** To be called once the entries are stored for good. */
  void remember(Fresh fresh) {
    fresh.events().unknown().forEach(event -> seen.add(event.idHash()));
    fresh.facts().unknown().forEach(fact -> seen.add(fact.idHash()));
  }

  private <E extends LogEntry> Sifted<E> sift(List<Hashed<E>> entries, String query)
      throws SQLException {
    var known =
        stored(query, entries.stream().filter(entry -> seen.maySee(entry.idHash())).toList());
    var unknown = new ArrayList<Hashed<E>>(entries.size());
    var repeated = new ArrayList<Hashed<E>>();
    for (var entry : entries) {
      (known.add(entry.id()) ? unknown : repeated).add(entry);
    }
    return new Sifted<>(unknown, repeated);
  }

  private <E extends LogEntry> Set<Id> stored(String query, List<Hashed<E>> entries)
      throws SQLException {
    var ids = new HashSet<Id>();
    if (entries.isEmpty()) {
      return ids;
    }
    try (var select =
            Query.named(query)
                .set("ids", new Query.Strings(entries.stream().map(e -> e.id().id()).toList()))
                .set("hashes", new Query.Longs(entries.stream().map(Hashed::idHash).toList()))
                .prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        ids.add(new Id(row.getString(1), row.getString(2)));
      }
    }
    return ids;
  }

  /** What is to be stored, what was there already, and what is not to be stored. */
  record Fresh(
      Sifted<LogEntry.Tracked> events,
      Sifted<LogEntry.Surveyed> facts,
      List<LogEntry.Refused> refused,
      List<LogEntry.SetAside> setAside,
      List<LogEntry> erased) {

    int duplicates() {
      return events.repeated().size() + facts.repeated().size();
    }
  }

  /** Entries of one kind: the first of each id, and all others. */
  record Sifted<E extends LogEntry>(List<Hashed<E>> unknown, List<Hashed<E>> repeated) {}

  /** An entry with what it is recognised by. */
  record Hashed<E extends LogEntry>(E entry, Id id, long idHash) {}

  /** Unique among the events, and among the facts. */
  record Id(String project, String id) {}
}
