package io.rapport.metrics.adapter.out.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A process that makes the store anew again and again, until it is killed. */
final class EndlessRebuilder {

  static final DuckDb.Limits LIMITS = new DuckDb.Limits("256MB", 1);
  static final ArchiveWriter.Pace PACE = new ArchiveWriter.Pace(1, Duration.ZERO, 1 << 20);

  private EndlessRebuilder() {}

  public static void main(String[] arguments) throws SQLException {
    var directory = Path.of(arguments[0]);
    var archive = new Archive(directory.resolve("archive"));
    var rebuild =
        new Rebuild(
            new StoreFiles(directory),
            archive,
            new ArchiveWriter(archive, PACE),
            LIMITS,
            SmallStore.MEMORY,
            InstantSource.system());
    while (true) {
      System.out.println("begins");
      rebuild.run(Optional.empty());
      System.out.println("is done");
    }
  }
}
