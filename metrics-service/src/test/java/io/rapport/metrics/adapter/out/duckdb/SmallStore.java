package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import java.nio.file.Path;
import java.time.Duration;

/** The store as a test opens it, with little memory and two readers. */
final class SmallStore {

  static final IngestMemory MEMORY = holding(10_000);

  /** With it everything must be looked up. */
  static final IngestMemory FORGETFUL = new IngestMemory(64, 64, 10_000);

  private SmallStore() {}

  static IngestMemory holding(int events) {
    return new IngestMemory(1 << 20, 1 << 20, events);
  }

  static DuckDbAnalyticsStore inMemory() {
    return of(DuckDb.inMemory(), InMemoryStore.archive(), MEMORY);
  }

  /** It can remember hardly anything, and must look everything up. */
  static DuckDbAnalyticsStore forgetful() {
    return of(DuckDb.inMemory(), InMemoryStore.archive(), FORGETFUL);
  }

  /** It stores for good as soon as it holds eight events. */
  static DuckDbAnalyticsStore holdingEight() {
    return of(DuckDb.inMemory(), InMemoryStore.archive(), holding(8));
  }

  static DuckDbAnalyticsStore in(Path folder) {
    return of(
        DuckDb.open(folder, new DuckDb.Limits("256MB", 2)),
        new Archive(folder.resolve("archive")),
        MEMORY);
  }

  private static DuckDbAnalyticsStore of(DuckDb database, Archive archive, IngestMemory memory) {
    return new DuckDbAnalyticsStore(
        database,
        archive,
        memory,
        new ReadLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(20)));
  }
}
