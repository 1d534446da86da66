package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.AnalyticsStoreContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The double that other tests use is held to the same contract. */
class DuckDbInMemoryTest extends AnalyticsStoreContract {

  @TempDir private Path directory;
  private DuckDbAnalyticsStore store;

  @BeforeEach
  void open() {
    store =
        new DuckDbAnalyticsStore(
            DuckDb.inMemory(),
            new Archive(directory),
            SmallStore.MEMORY,
            new ReadLimits(2, Duration.ofMillis(10), Duration.ofSeconds(20)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected AnalyticsStore store() {
    return store;
  }
}
