package io.rapport.metrics.adapter.out.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** One open DuckDB database, up to date in its schema. Only one process at a time can have it. */
final class DuckDb implements AutoCloseable {

  private final DuckDBConnection connection;

  private DuckDb(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** The database in this directory, which is made when it is not there. */
  static DuckDb open(Path directory, Limits limits) {
    return open(directory, limits, Compaction.USUAL);
  }

  static DuckDb open(Path directory, Limits limits, Compaction compaction) {
    var files = new StoreFiles(directory);
    files.adoptRebuilt();
    var database = open(files, files.current(), limits);
    if (!compaction.isDue(database.connection)) {
      return database;
    }
    files.discardRebuilding();
    if (database.isWritten(compaction, files.rebuilding())) {
      files.replace();
    }
    return open(files, files.current(), limits);
  }

  /** An empty one beside the one there is. */
  static DuckDb openNew(StoreFiles files, Limits limits) {
    files.discardRebuilding();
    return open(files, files.rebuilding(), limits);
  }

  private static DuckDb open(StoreFiles files, Path database, Limits limits) {
    try {
      Files.createDirectories(files.directory());
      UnpackedLibraries.deleteAbandoned();
      return open("jdbc:duckdb:" + database, limits, files.spill());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database that is gone when closed. */
  static DuckDb inMemory() {
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    return open("jdbc:duckdb:", new Limits("256MB", 2), new StoreFiles(folder).spill());
  }

  private static DuckDb open(String url, Limits limits, Path spill) {
    var settings = new Properties();
    settings.setProperty("memory_limit", limits.memory());
    settings.setProperty("threads", Integer.toString(limits.threads()));
    settings.setProperty("temp_directory", spill.toString());
    // Otherwise a thread that helps goes on until its whole part of a statement is done, and
    // whoever
    // wants fewer threads, and with it everybody, waits for that.
    settings.setProperty("scheduler_process_partial", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    // Without it a large "order by" comes with two of its runs exchanged now and then (2.0.0.1).
    settings.setProperty("preserve_insertion_order", "true");
    // Each checkpoint writes the last group of 122,880 rows anew, so seldom is several times less.
    // A transaction counts with all its rows, also with those that go around the log: with 128 MB
    // checkpoints took a fifth of the writer's time.
    settings.setProperty("checkpoint_threshold", "256MB");
    try {
      // Not by way of DriverManager, which looks at class loaders.
      return upToDate((DuckDBConnection) new DuckDBDriver().connect(url, settings));
    } catch (SQLException e) {
      throw new IllegalStateException("The store at " + url + " cannot be opened", e);
    }
  }

  private static DuckDb upToDate(DuckDBConnection connection) throws SQLException {
    try {
      Schema.bringUpToDate(connection);
      return new DuckDb(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether there is a compact one of it now. It is closed in any case. */
  private boolean isWritten(Compaction compaction, Path file) {
    try (this) {
      return compaction.write(connection, file);
    }
  }

  /** Another connection, in transactions of its own. */
  DuckDBConnection connect() throws SQLException {
    var another = connection.duplicate();
    another.setAutoCommit(false);
    return another;
  }

  /** Brings everything into the file, so that the next start has no log to replay. */
  @Override
  public void close() {
    try (connection;
        var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    } catch (SQLException e) {
      throw new IllegalStateException("The store did not close well", e);
    }
  }

  /**
   * What the database may use beside the heap.
   *
   * @param memory as DuckDB says it, such as 512MB
   */
  record Limits(String memory, int threads) {}
}
