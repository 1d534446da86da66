package io.rapport.metrics.adapter.out.duckdb;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The store's database, and for a while a new one beside it. Once the new one has its second name
 * it is complete, and whoever opens the store next puts it in the place of the old one.
 */
record StoreFiles(Path directory) {

  Path current() {
    return directory.resolve("metrics.duckdb");
  }

  /** A new one that is not complete. */
  Path rebuilding() {
    return directory.resolve("metrics.rebuilding.duckdb");
  }

  /** Where the database puts what does not fit into memory. */
  Path spill() {
    return directory.resolve("spill");
  }

  boolean areThere() {
    return Files.exists(current());
  }

  void discardRebuilding() {
    DurableFiles.deleteAll(log(rebuilding()));
    DurableFiles.deleteAll(rebuilding());
  }

  /** From now on the new one is the store, even if this is killed before it says so. */
  void replace() {
    DurableFiles.sync(rebuilding());
    DurableFiles.move(rebuilding(), rebuilt());
    adoptRebuilt();
  }

  /** To be called before the store is opened. */
  void adoptRebuilt() {
    if (Files.exists(rebuilt())) {
      // The log of the old one first: beside the new one it would be taken for that one's.
      DurableFiles.deleteAll(log(current()));
      DurableFiles.move(rebuilt(), current());
    }
  }

  private Path rebuilt() {
    return directory.resolve("metrics.rebuilt.duckdb");
  }

  private static Path log(Path database) {
    return database.resolveSibling(database.getFileName() + ".wal");
  }
}
