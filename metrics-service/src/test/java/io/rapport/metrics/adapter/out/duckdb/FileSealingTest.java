package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.StoreDirectory;
import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.SealingContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class FileSealingTest extends SealingContract {

  private final StoreDirectory directory = new StoreDirectory();
  private DuckDbAnalyticsStore store;

  @BeforeProperty
  void open() {
    var folder = Objects.requireNonNull(directory.start().get("rapport.metrics.store.directory"));
    store =
        new DuckDbAnalyticsStore(
            DuckDb.open(Path.of(folder), new DuckDb.Limits("256MB", 2)),
            new Archive(Path.of(folder, "archive")),
            1 << 20,
            new ReadLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(20)));
  }

  @AfterProperty
  void close() {
    store.close();
    directory.stop();
  }

  @Override
  protected AnalyticsStore store() {
    return store;
  }
}
