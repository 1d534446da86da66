package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.Erasures;
import io.rapport.metrics.application.port.Sealing;
import io.rapport.metrics.application.port.SegmentMembers;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.application.port.StoreUnavailable;
import io.rapport.metrics.domain.erasure.Erasure;
import io.rapport.metrics.domain.erasure.PersonIds;
import io.rapport.metrics.domain.identity.UserMerge;
import io.rapport.metrics.domain.ingest.Batch;
import io.rapport.metrics.domain.ingest.LogPartition;
import io.rapport.metrics.domain.ingest.Stored;
import io.rapport.metrics.domain.person.PersonChanges;
import io.rapport.metrics.domain.selection.PersonCondition;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;

/** The store in one DuckDB database: one writer, a limited number of readers beside it. */
final class DuckDbAnalyticsStore
    implements AnalyticsStore, Erasures, SegmentMembers, AutoCloseable {

  /** Nobody waits for it. */
  private static final Duration TIME_FOR_CHANGES = Duration.ofMinutes(5);

  /** What comes in meanwhile waits. */
  private static final int TOLD_AT_ONCE = 2_000;

  private final DuckDb database;
  private final Archive archive;
  private final BatchWriter writer;
  private final Sealer sealer;
  private final Readers readers;
  private volatile boolean open = true;

  DuckDbAnalyticsStore(DuckDb database, Archive archive, IngestMemory memory, ReadLimits limits) {
    this.database = database;
    this.archive = archive;
    this.sealer = new Sealer(database);
    this.readers = new Readers(database, limits);
    try {
      var connection = database.connect();
      this.writer = BatchWriter.of(connection, archive, memory);
      writer.agree(archive.decisions());
    } catch (SQLException e) {
      throw new StoreUnavailable("The store cannot be read", e);
    }
  }

  @Override
  public synchronized Map<LogPartition, Long> offsets() {
    try {
      return writer.offsets();
    } catch (SQLException e) {
      throw new StoreUnavailable("The offsets cannot be read", e);
    }
  }

  @Override
  public Stored append(Batch batch) {
    return ready(batch).append();
  }

  @Override
  public ReadyBatch ready(Batch batch) {
    var arriving = Arriving.of(batch);
    return new ReadyBatch() {
      @Override
      public Stored append() {
        return storing(() -> writer.write(arriving));
      }

      @Override
      public Stored hold() {
        return storing(() -> writer.hold(arriving));
      }
    };
  }

  @Override
  public Stored keep() {
    return storing(writer::keep);
  }

  private synchronized Stored storing(Storing storing) {
    try {
      return storing.run();
    } catch (SQLException e) {
      throw new StoreUnavailable("A batch cannot be stored", e);
    }
  }

  @Override
  public synchronized Map<String, Long> setAside() {
    try {
      return writer.setAside();
    } catch (SQLException e) {
      throw new StoreUnavailable("The store cannot be read", e);
    }
  }

  @Override
  public synchronized void tidy(Instant now) {
    try {
      writer.tidy(now);
    } catch (SQLException e) {
      throw new StoreUnavailable("The store cannot be tidied", e);
    }
  }

  @Override
  public synchronized UserMerge.Outcome decide(UserMerge merge) {
    try {
      var outcome = writer.decide(merge);
      oneByOne().renew();
      if (outcome == UserMerge.Outcome.DECIDED) {
        // Should it end here, the next start brings both to the same.
        archive.decisions().add(merge);
      }
      return outcome;
    } catch (SQLException | UncheckedIOException e) {
      throw new StoreUnavailable("A decision cannot be stored", e);
    }
  }

  @Override
  public synchronized Erasure.Outcome erase(Erasure erasure, Consumer<PersonIds> first) {
    // What is archived or worked out meanwhile would have the person in it.
    synchronized (archive) {
      synchronized (sealer) {
        try {
          return writer.erase(erasure, first, archive);
        } catch (SQLException | UncheckedIOException e) {
          throw new StoreUnavailable("A person cannot be erased", e);
        } finally {
          oneByOne().renew();
        }
      }
    }
  }

  @Override
  public Optional<PersonChanges> personChanges(int limit) {
    return read(reading -> new PersonNewsQueries(reading).changes(limit));
  }

  @Override
  public Set<String> projects() {
    return Set.copyOf(read(reading -> new MemberQueries(reading).projects()));
  }

  @Override
  public int find(String project, Map<String, PersonCondition> segments, Instant asOf) {
    var changed = read(reading -> new MemberQueries(reading).changed(project, segments, asOf));
    if (!changed.areNone()) {
      keep(changed);
    }
    return changed.members().size();
  }

  /** Beside whatever is written meanwhile. */
  private <T> T read(Function<Reading, T> work) {
    try (var reading = new Reading(database.connect(), TIME_FOR_CHANGES, () -> {})) {
      return work.apply(reading);
    } catch (SQLException e) {
      throw new StoreUnavailable("The store cannot be read", e);
    }
  }

  private synchronized void keep(ChangedMembers members) {
    try {
      writer.found(members);
    } catch (SQLException e) {
      throw new StoreUnavailable("The store cannot be written", e);
    }
  }

  @Override
  public SegmentMembers segmentMembers() {
    return this;
  }

  @Override
  public void told(PersonChanges changes) {
    changes.news().stream()
        .map(ToldPerson::of)
        .gather(Gatherers.windowFixed(TOLD_AT_ONCE))
        .forEach(persons -> telling(() -> writer.told(persons)));
    telling(() -> writer.toldUpTo(changes.upTo()));
  }

  private synchronized void telling(BatchWriter.Step telling) {
    try {
      telling.run();
    } catch (SQLException e) {
      throw new StoreUnavailable("What was told cannot be stored", e);
    }
  }

  @Override
  public Sealing sealing() {
    return sealer;
  }

  @Override
  public Snapshot snapshot() {
    return readers.next();
  }

  OneByOne oneByOne() {
    return readers.oneByOne();
  }

  boolean isOpen() {
    return open;
  }

  @Override
  public synchronized void close() {
    open = false;
    oneByOne().be(false);
    try (database) {
      writer.close();
    } catch (SQLException e) {
      throw new StoreUnavailable("The store did not close well", e);
    }
  }

  /** By the writer. */
  private interface Storing {
    Stored run() throws SQLException;
  }

  /**
   * What readers may take.
   *
   * @param atOnce how many
   * @param patience how long another one waits for its turn
   * @param time how long each may take
   */
  record ReadLimits(int atOnce, Duration patience, Duration time) {}
}
