package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.metrics.domain.erasure.PersonIds;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.metrics.domain.tracking.Event;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/** The one writer: a batch is a transaction, or several are one. */
final class BatchWriter implements AutoCloseable {

  private static final int MOST_CUTS = 8;

  private final DuckDBConnection connection;
  private final OpenRows rows;
  private final Repeats repeats;
  private final ErasedIds erasedIds;
  private final ChangedIds changedIds;
  private final Ledger ledger;
  private final Identities identities;
  private final HeldBatches held;

  private BatchWriter(
      DuckDBConnection connection,
      OpenRows rows,
      Repeats repeats,
      ErasedIds erasedIds,
      Identities identities,
      int rowsHeld)
      throws SQLException {
    this.connection = connection;
    this.rows = rows;
    this.repeats = repeats;
    this.erasedIds = erasedIds;
    this.changedIds = ChangedIds.of(connection);
    this.ledger = new Ledger(rows);
    this.identities = identities;
    this.held = new HeldBatches(connection, rowsHeld);
  }

  static BatchWriter of(DuckDBConnection connection, Archive archive, IngestMemory memory)
      throws SQLException {
    var rows = new OpenRows(connection);
    return new BatchWriter(
        connection,
        rows,
        Repeats.of(connection, rows, new SeenIds(memory.dedupBytes())),
        ErasedIds.of(archive.erasures()),
        Identities.of(connection, rows, memory.identityBytes()),
        memory.rowsHeld());
  }

  Stored write(Batch batch) throws SQLException {
    return write(Arriving.of(batch));
  }

  /** For good, with all that is held. */
  Stored write(Arriving arriving) throws SQLException {
    return whole(
        () -> {
          add(arriving);
          commit();
          return held.told();
        });
  }

  /** For good with what comes after it, or before anything else is done. */
  Stored hold(Arriving arriving) throws SQLException {
    return whole(
        () -> {
          var rest = arriving;
          // Repeats leave room again, so it takes more than one cut to fill it.
          for (int cuts = 0; cuts < MOST_CUTS && rest.events().size() > held.room(); cuts++) {
            var parts = rest.cut(held.room());
            add(parts.first());
            commitIfFull();
            rest = parts.rest();
          }
          add(rest);
          commitIfFull();
          return held.told();
        });
  }

  /** What is held is stored for good. */
  Stored keep() throws SQLException {
    return whole(
        () -> {
          commit();
          return held.told();
        });
  }

  private void add(Arriving arriving) throws SQLException {
    var batch = arriving.batch();
    held.begin();
    var fresh = repeats.sift(arriving, erasedIds);
    var persons = identities.settle(events(fresh));
    BatchRows.events(rows, fresh.events().unknown(), persons);
    changedIds.add(fresh.events().unknown());
    BatchRows.facts(rows, fresh.facts().unknown());
    BatchRows.setAside(rows, fresh.setAside());
    ledger.add(arriving.received(), fresh);
    repeats.remember(fresh);
    persons.remember();
    held.add(batch, fresh);
  }

  private void commitIfFull() throws SQLException {
    if (held.isFull()) {
      commit();
    }
  }

  /** For good, with what is written once for all that is held. */
  private void commit() throws SQLException {
    if (held.isOpen()) {
      identities.write();
      changedIds.write();
      ledger.write();
      rows.write();
      held.commit();
    }
  }

  void tidy(Instant now) throws SQLException {
    alone(() -> Ledger.tidy(connection, now));
  }

  UserMerge.Outcome decide(UserMerge merge) throws SQLException {
    return alone(
        () -> {
          changedIds.add(merge);
          var outcome = UserMerges.decide(connection, merge);
          changedIds.add(merge);
          identities.merge(merge.project());
          return outcome;
        });
  }

  /** What was decided and only one of the store and the file knows, both know afterwards. */
  void agree(Decisions decisions) throws SQLException {
    alone(
        () -> {
          for (var project : UserMerges.agree(connection, decisions)) {
            identities.merge(project);
          }
        });
  }

  Erasure.Outcome erase(Erasure erasure, Consumer<PersonIds> first, Archive archive)
      throws SQLException {
    return alone(
        () -> {
          var whose = StoredPerson.whose(connection, erasure);
          if (whose.isPresent()) {
            return new Erasure.Outcome.SomebodyElses(whose.get());
          }
          var person = StoredPerson.find(connection, erasure);
          first.accept(person.known());
          // From here on nothing comes back, wherever this ends; what is left goes the next time.
          erasedIds.add(erasure, person.ids());
          changedIds.addErased(erasure.project());
          archive.decisions().forget(erasure.project(), person.users());
          new ArchivedPerson(connection).delete(archive);
          var erased = person.delete();
          identities.relinkErased();
          identities.merge(erasure.project());
          return erased;
        });
  }

  void found(ChangedMembers members) throws SQLException {
    alone(() -> changedIds.add(members));
  }

  void told(List<ToldPerson> persons) throws SQLException {
    alone(() -> changedIds.told(persons));
  }

  void toldUpTo(long change) throws SQLException {
    alone(() -> changedIds.toldUpTo(change));
  }

  Map<LogPartition, Long> offsets() throws SQLException {
    return alone(() -> offsets(connection));
  }

  /** Within the transaction of the caller. */
  static Map<LogPartition, Long> offsets(DuckDBConnection connection) throws SQLException {
    try (var select =
            connection.prepareStatement(
                "select topic, topic_id, partition, next_offset from read_offset");
        var row = select.executeQuery()) {
      var offsets = new HashMap<LogPartition, Long>();
      while (row.next()) {
        offsets.put(
            new LogPartition(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4));
      }
      return offsets;
    }
  }

  Map<String, Long> setAside() throws SQLException {
    return alone(
        () -> {
          try (var select =
                  connection.prepareStatement(
                      "select topic, count(*) from set_aside group by topic");
              var row = select.executeQuery()) {
            var counts = new HashMap<String, Long>();
            while (row.next()) {
              counts.put(row.getString(1), row.getLong(2));
            }
            return counts;
          }
        });
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** All of it or nothing, once what was held before it is stored for good. */
  private <T> T alone(Work<T> work) throws SQLException {
    return whole(
        () -> {
          commit();
          var result = work.run();
          connection.commit();
          return result;
        });
  }

  private void alone(Step step) throws SQLException {
    alone(
        () -> {
          step.run();
          return true;
        });
  }

  /** What fails undoes all that is not stored for good, and what was remembered of it. */
  private <T> T whole(Work<T> work) throws SQLException {
    try {
      return work.run();
    } catch (SQLException | RuntimeException e) {
      rows.drop();
      connection.rollback();
      held.drop();
      changedIds.drop();
      ledger.drop();
      identities.forget();
      throw e;
    }
  }

  private static List<Event> events(Repeats.Fresh fresh) {
    return fresh.events().unknown().stream().map(arriving -> arriving.entry().event()).toList();
  }

  /** What happens all of it or not at all. */
  private interface Work<T> {
    T run() throws SQLException;
  }

  /** Nothing comes of it but what is stored. */
  interface Step {
    void run() throws SQLException;
  }
}
