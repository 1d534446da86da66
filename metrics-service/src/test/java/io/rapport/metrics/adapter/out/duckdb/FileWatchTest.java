package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.Shelf;
import io.rapport.metrics.application.port.WatchContract;
import io.rapport.metrics.application.port.Watches;
import io.rapport.metrics.domain.alert.Alert;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest extends WatchContract {

  @TempDir private Path directory;

  private final DuckDbAnalyticsStore store = SmallStore.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected AnalyticsStore store() {
    return store;
  }

  @Override
  protected Shelf<Alert> alerts() {
    return new Archive(directory).alerts();
  }

  @Override
  protected Watches watches() {
    return new Archive(directory).watches();
  }
}
