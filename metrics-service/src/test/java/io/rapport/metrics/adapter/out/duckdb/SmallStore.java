package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import java.nio.file.Path;
import java.time.Duration;

/** The store as a test opens it, with little memory and two readers. */
final class SmallStore {

  private SmallStore() {}

  static DuckDbAnalyticsStore inMemory() {
    return of(DuckDb.inMemory(), InMemoryStore.archive());
  }

  static DuckDbAnalyticsStore in(Path folder) {
    return of(
        DuckDb.open(folder, new DuckDb.Limits("256MB", 2)), new Archive(folder.resolve("archive")));
  }

  private static DuckDbAnalyticsStore of(DuckDb database, Archive archive) {
    return new DuckDbAnalyticsStore(
        database,
        archive,
        1 << 20,
        new ReadLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(20)));
  }
}
