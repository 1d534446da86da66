package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The store as a double for the tests of others: the real one, in memory. */
public final class InMemoryStore {

  private InMemoryStore() {}

  public static AnalyticsStore open() {
    return SmallStore.inMemory();
  }

  /** An empty one. */
  static Archive archive() {
    try {
      var folder = Files.createTempDirectory("archive");
      folder.toFile().deleteOnExit();
      return new Archive(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
