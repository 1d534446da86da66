package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.PersonDimensionContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class FilePersonDimensionTest extends PersonDimensionContract {

  @TempDir private Path directory;
  private DuckDbAnalyticsStore store;

  @BeforeEach
  void open() {
    store = SmallStore.in(directory);
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
