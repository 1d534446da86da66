package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.AnalyticsStore;
import io.rapport.metrics.application.port.MoneyContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class InMemoryMoneyTest extends MoneyContract {

  private DuckDbAnalyticsStore store;

  @BeforeEach
  void open() {
    store =
        new DuckDbAnalyticsStore(
            DuckDb.inMemory(),
            InMemoryStore.archive(),
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
