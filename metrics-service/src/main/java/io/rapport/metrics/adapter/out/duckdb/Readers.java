package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.application.port.StoreUnavailable;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a limited number read beside the writer; others wait a while for their turn. */
final class Readers {

  private final DuckDb database;
  private final ReadLimits limits;
  private final Semaphore turns;

  Readers(DuckDb database, ReadLimits limits) {
    this.database = database;
    this.limits = limits;
    this.turns = new Semaphore(limits.atOnce(), true);
  }

  Snapshot next() {
    if (!mayRead()) {
      throw new QueryRefused(QueryRefused.Reason.BUSY);
    }
    try {
      return new DuckDbSnapshot(database.connect(), limits.time(), turns::release);
    } catch (SQLException e) {
      turns.release();
      throw new StoreUnavailable("The store cannot be read", e);
    }
  }

  private boolean mayRead() {
    try {
      return turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
