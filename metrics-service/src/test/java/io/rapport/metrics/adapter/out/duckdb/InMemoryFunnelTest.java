package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.FunnelContract;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class InMemoryFunnelTest extends FunnelContract {

  private DuckDbAnalyticsStore store;

  @BeforeProperty
  void open() {
    store = SmallStore.inMemory();
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
