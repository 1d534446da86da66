package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.Arriving.Recognised;
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
  private final OpenRows rows;
  private final SeenIds seen;

  private Repeats(DuckDBConnection connection, OpenRows rows, SeenIds seen) {
    this.connection = connection;
    this.rows = rows;
    this.seen = seen;
  }

  /** Remembers what is stored. */
  static Repeats of(DuckDBConnection connection, OpenRows rows, SeenIds seen) throws SQLException {
    try (var select = Query.named("seen_ids").prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        seen.add(row.getLong(1));
      }
    } finally {
      connection.rollback();
    }
    return new Repeats(connection, rows, seen);
  }

  /** What of this batch is new, the first of each id, and nobody's who was erased. */
  Fresh sift(Arriving batch, ErasedIds erasedIds) throws SQLException {
    var erased = new ArrayList<LogEntry>();
    return new Fresh(
        sift(others(batch.events(), erasedIds, erased), "repeated_events"),
        sift(others(batch.facts(), erasedIds, erased), "repeated_facts"),
        batch.refused(),
        batch.setAside(),
        erased);
  }

  /** To be called once the entries are stored for good. */
  void remember(Fresh fresh) {
    fresh.events().unknown().forEach(event -> seen.add(event.idHash()));
    fresh.facts().unknown().forEach(fact -> seen.add(fact.idHash()));
  }

  private static <E extends Recognised> List<E> others(
      List<E> entries, ErasedIds erasedIds, List<LogEntry> erased) {
    var others = new ArrayList<E>(entries.size());
    for (var entry : entries) {
      if (erasedIds.has(entry.entry())) {
        erased.add(entry.entry());
      } else {
        others.add(entry);
      }
    }
    return others;
  }

  private <E extends Recognised> Sifted<E> sift(List<E> entries, String query) throws SQLException {
    var known =
        stored(query, entries.stream().filter(entry -> seen.maySee(entry.idHash())).toList());
    var unknown = new ArrayList<E>(entries.size());
    var repeated = new ArrayList<E>();
    for (var entry : entries) {
      (known.add(entry.id()) ? unknown : repeated).add(entry);
    }
    return new Sifted<>(unknown, repeated);
  }

  private Set<Arriving.Id> stored(String query, List<? extends Recognised> entries)
      throws SQLException {
    var ids = new HashSet<Arriving.Id>();
    if (entries.isEmpty()) {
      return ids;
    }
    rows.write();
    try (var select =
            Query.named(query)
                .set("ids", new Query.Strings(entries.stream().map(e -> e.id().id()).toList()))
                .set("hashes", new Query.Longs(entries.stream().map(Recognised::idHash).toList()))
                .prepare(connection);
        var row = select.executeQuery()) {
      while (row.next()) {
        ids.add(new Arriving.Id(row.getString(1), row.getString(2)));
      }
    }
    return ids;
  }

  /** What is to be stored, what was there already, and what is not to be stored. */
  record Fresh(
      Sifted<Arriving.Event> events,
      Sifted<Arriving.Fact> facts,
      List<LogEntry.Refused> refused,
      List<LogEntry.SetAside> setAside,
      List<LogEntry> erased) {

    int duplicates() {
      return events.repeated().size() + facts.repeated().size();
    }
  }

  /** Entries of one kind: the first of each id, and all others. */
  record Sifted<E extends Recognised>(List<E> unknown, List<E> repeated) {}
}
