package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.IdentityContract;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whose events are whose is the same where what comes is held. */
class HeldIdentityTest extends IdentityContract {

  private DuckDbAnalyticsStore store;

  @BeforeProperty
  void open() {
    store = SmallStore.holdingEight();
  }

  @AfterProperty
  void close() {
    store.close();
  }

  @Override
  protected AnalyticsStore store() {
    return new HoldingStore(store);
  }
}
