package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.IdentityContract;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class InMemoryIdentityTest extends IdentityContract {

  private DuckDbAnalyticsStore store;

  @BeforeProperty
  void open() {
    store = SmallStore.forgetful();
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
