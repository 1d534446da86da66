package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.StoreDirectory;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.SealingContract;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class FileSealingTest extends SealingContract {

  private final StoreDirectory directory = new StoreDirectory();
  private DuckDbAnalyticsStore store;

  @BeforeProperty
  void open() {
    store = SmallStore.in(directory.create());
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
