package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.SealingContract;
import java.time.Duration;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class InMemorySealingTest extends SealingContract {

  private DuckDbAnalyticsStore store;

  @BeforeProperty
  void open() {
    store =
        new DuckDbAnalyticsStore(
            DuckDb.inMemory(),
            InMemoryStore.archive(),
            1 << 20,
            new ReadLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(20)));
  }

  @AfterProperty
  void close() {
    store.close();
  }

  @Override
  protected AnalyticsStore store() {
    return store;
  }
}
