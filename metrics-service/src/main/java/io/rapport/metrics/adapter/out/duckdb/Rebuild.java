package io.rapport.metrics.adapter.out.duckdb;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes a new store of the archive, beside the old one and in its place once it is complete. What
 * came after the archive's end is read from the topics again.
 */
final class Rebuild {

  private static final Logger LOG = Logger.getLogger(Rebuild.class);

  private final StoreFiles files;
  private final Archive archive;
  private final ArchiveWriter archiveWriter;
  private final DuckDb.Limits limits;
  private final IngestMemory memory;
  private final InstantSource clock;

  Rebuild(
      StoreFiles files,
      Archive archive,
      ArchiveWriter archiveWriter,
      DuckDb.Limits limits,
      IngestMemory memory,
      InstantSource clock) {
    this.files = files;
    this.archive = archive;
    this.archiveWriter = archiveWriter;
    this.limits = limits;
    this.memory = memory;
    this.clock = clock;
  }

  /** Where there is no store but an archive, and once for each new word that asks for it. */
  void whenNeeded(Optional<String> asked) throws SQLException {
    files.adoptRebuilt();
    if (files.areThere() ? isNew(asked) : archive.last().isPresent()) {
      run(asked);
    }
  }

  private boolean isNew(Optional<String> asked) throws SQLException {
    return asked.isPresent() && !asked.equals(lastAsked());
  }

  /** Makes it anew, whatever there is. */
  Done run(Optional<String> asked) throws SQLException {
    var began = clock.instant();
    files.adoptRebuilt();
    files.discardRebuilding();
    if (files.areThere()) {
      archiveTheRest();
    }
    var entries = fill(asked);
    files.replace();
    var done = new Done(entries, archive.parts().size(), Duration.between(began, clock.instant()));
    LOG.infof(
        "Made the store anew: entries=%d parts=%d time=%s",
        done.entries(), done.parts(), done.time());
    return done;
  }

  /** A store that cannot be opened may be in use, and then it must not be replaced. */
  private void archiveTheRest() throws SQLException {
    try (var old = DuckDb.open(files.directory(), limits);
        var connection = old.connect()) {
      UserMerges.agree(connection, archive.decisions());
      connection.rollback();
      archiveWriter.write(connection, clock.instant());
    }
  }

  private long fill(Optional<String> asked) throws SQLException {
    try (var database = DuckDb.openNew(files, limits);
        var connection = database.connect();
        var reader = ArchiveReader.open(files.spill())) {
      var writer = BatchWriter.of(connection, archive, memory);
      var restore = new Restore(writer, reader);
      for (var part : archive.parts()) {
        restore.entries(part);
      }
      if (archive.last().isPresent()) {
        Restore.state(connection, archive.last().get());
      }
      writer.agree(archive.decisions());
      Restore.asked(connection, asked);
      return restore.entries();
    }
  }

  private Optional<String> lastAsked() throws SQLException {
    try (var store = DuckDb.open(files.directory(), limits);
        var connection = store.connect();
        var select = connection.prepareStatement("select name from rebuilt");
        var row = select.executeQuery()) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    }
  }

  /** What it was made of, and how long it took. */
  record Done(long entries, int parts, Duration time) {}
}
