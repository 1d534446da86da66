package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.adapter.out.duckdb.DuckDbAnalyticsStore.ReadLimits;
import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.application.port.StoreUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a limited number read beside the writer; others wait a while for their turn. */
final class Readers {

  /**
   * What is found again costs as much as some ten questions, so it serves several times as many.
   */
  private static final Duration LASTING = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final DuckDb database;
  private final ReadLimits limits;
  private final Semaphore turns;
  private final OneByOne oneByOne;

  Readers(DuckDb database, ReadLimits limits) {
    this.database = database;
    this.limits = limits;
    this.turns = new Semaphore(limits.atOnce(), true);
    this.oneByOne = new OneByOne(database, limits.time(), PATIENCE, LASTING);
  }

  OneByOne oneByOne() {
    return oneByOne;
  }

  Snapshot next() {
    if (!mayRead()) {
      throw new QueryRefused(QueryRefused.Reason.BUSY);
    }
    try {
      var next = oneByOne.next(turns::release);
      return next.isPresent()
          ? next.get()
          : DuckDbSnapshot.in(database.connect(), limits.time(), turns::release);
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
