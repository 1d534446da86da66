package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.metrics.domain.erasure.PersonIds;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.metrics.domain.person.PersonChanges;
import io.rapport.metrics.domain.tracking.Event;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/** The one writer: each batch is a transaction. */
final class BatchWriter implements AutoCloseable {

  private final DuckDBConnection connection;
  private final Repeats repeats;
  private final ErasedIds erasedIds;
  private final ChangedIds changedIds;
  private final Identities identities;

  private BatchWriter(
      DuckDBConnection connection, Repeats repeats, ErasedIds erasedIds, Identities identities)
      throws SQLException {
    this.connection = connection;
    this.repeats = repeats;
    this.erasedIds = erasedIds;
    this.changedIds = ChangedIds.of(connection);
    this.identities = identities;
  }

  static BatchWriter of(DuckDBConnection connection, Archive archive, IngestMemory memory)
      throws SQLException {
    return new BatchWriter(
        connection,
        Repeats.of(connection, new SeenIds(memory.dedupBytes())),
        ErasedIds.of(archive.erasures()),
        Identities.of(connection, memory.identityBytes()));
  }

  Stored write(Batch batch) throws SQLException {
    return write(Arriving.of(batch));
  }

  Stored write(Arriving arriving) throws SQLException {
    try {
      var batch = arriving.batch();
      // The Appender does not begin a transaction, it only joins one: without a statement before
      // it, its chunks are committed one by one.
      moveOn(batch.next());
      var fresh = repeats.sift(arriving, erasedIds);
      var persons = identities.settle(events(fresh));
      BatchRows.events(connection, fresh.events().unknown(), persons);
      changedIds.append(fresh.events().unknown());
      BatchRows.facts(connection, fresh.facts().unknown());
      BatchRows.setAside(connection, fresh.setAside());
      Ledger.append(connection, batch, fresh);
      connection.commit();
      repeats.remember(fresh);
      persons.remember();
      return new Stored(
          fresh.events().unknown().size(),
          fresh.facts().unknown().size(),
          fresh.duplicates(),
          fresh.refused().size() + fresh.erased().size(),
          fresh.setAside().size());
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
  }

  void tidy(Instant now) throws SQLException {
    commit(() -> Ledger.tidy(connection, now));
  }

  UserMerge.Outcome decide(UserMerge merge) throws SQLException {
    try {
      changedIds.add(merge);
      var outcome = UserMerges.decide(connection, merge);
      changedIds.add(merge);
      identities.merge(merge.project());
      connection.commit();
      return outcome;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
  }

  /** What was decided and only one of the store and the file knows, both know afterwards. */
  void agree(Decisions decisions) throws SQLException {
    commit(
        () -> {
          for (var project : UserMerges.agree(connection, decisions)) {
            identities.merge(project);
          }
        });
  }

  Erasure.Outcome erase(Erasure erasure, Consumer<PersonIds> first, Archive archive)
      throws SQLException {
    try {
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
      connection.commit();
      return erased;
    } finally {
      connection.rollback();
    }
  }

  void found(ChangedMembers members) throws SQLException {
    commit(() -> changedIds.add(members));
  }

  void told(PersonChanges changes) throws SQLException {
    commit(() -> changedIds.told(changes));
  }

  Map<LogPartition, Long> offsets() throws SQLException {
    try {
      return offsets(connection);
    } finally {
      connection.rollback();
    }
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
    try (var select =
            connection.prepareStatement("select topic, count(*) from set_aside group by topic");
        var row = select.executeQuery()) {
      var counts = new HashMap<String, Long>();
      while (row.next()) {
        counts.put(row.getString(1), row.getLong(2));
      }
      return counts;
    } finally {
      connection.rollback();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private void commit(Work work) throws SQLException {
    try {
      work.run();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
  }

  private void moveOn(Map<LogPartition, Long> next) throws SQLException {
    var partitions = List.copyOf(next.keySet());
    var topics = partitions.stream().map(LogPartition::topic).toList();
    var topicIds = partitions.stream().map(LogPartition::topicId).toList();
    var numbers = partitions.stream().map(LogPartition::partition).toList();
    var offsets = partitions.stream().map(next::get).toList();
    Query.named("offsets.move_on")
        .set("topics", new Query.Strings(topics))
        .set("topic_ids", new Query.Strings(topicIds))
        .set("partitions", Query.Longs.of(numbers))
        .set("offsets", new Query.Longs(offsets))
        .run(connection);
  }

  private static List<Event> events(Repeats.Fresh fresh) {
    return fresh.events().unknown().stream().map(arriving -> arriving.entry().event()).toList();
  }

  /** All of it or nothing. */
  private interface Work {
    void run() throws SQLException;
  }
}
