package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.PersonDimensionContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FilePersonDimensionTest extends PersonDimensionContract {

  @TempDir private Path directory;
  private DuckDbAnalyticsStore store;

  @BeforeEach
  void open() {
    store =
        new DuckDbAnalyticsStore(
            DuckDb.open(directory, new DuckDb.Limits("256MB", 2)),
            new Archive(directory.resolve("archive")),
            1 << 20,
            new ReadLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(20)));
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
