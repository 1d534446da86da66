package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.PersonDimensionContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class InMemoryPersonDimensionTest extends PersonDimensionContract {

  private AnalyticsStore store;

  @BeforeEach
  void open() {
    store = InMemoryStore.open();
  }

  @AfterEach
  void close() {
    ((DuckDbAnalyticsStore) store).close();
  }

  @Override
  protected AnalyticsStore store() {
    return store;
  }
}
