package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.Snapshot;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Has questions asked one after the other in one transaction, which lasts a while: what must be
 * found again for all of them is found once, and one processor is left to the writer. Only for as
 * long as what is stored is behind anyway.
 */
final class OneByOne {

  /** From one turn to the next. */
  private static final Duration PACE = Duration.ofMillis(20);

  private final DuckDb database;
  private final Duration time;
  private final Duration patience;
  private final Duration lasting;
  private final Semaphore turn = new Semaphore(1, true);
  private volatile boolean on;
  private volatile boolean outdated;
  private volatile long turnFrom = System.nanoTime();

  /** Whoever has the turn may use it. */
  private @Nullable Findings found;

  private long foundAt;

  /**
   * Nobody has to wait until it is switched on.
   *
   * @param time how long each question may take
   * @param patience who has waited so long for another question asks beside it
   * @param lasting how old what it is answered from may be
   */
  OneByOne(DuckDb database, Duration time, Duration patience, Duration lasting) {
    this.database = database;
    this.time = time;
    this.patience = patience;
    this.lasting = lasting;
  }

  /** To be called now and then, also when nothing changes: a transaction that nobody uses ends. */
  void be(boolean switchedOn) {
    on = switchedOn;
    if (turn.tryAcquire()) {
      release();
    }
  }

  /** The next question must see what has happened. */
  void renew() {
    outdated = true;
  }

  /** Empty for who had better ask in a transaction of its own. */
  Optional<Snapshot> next(Runnable afterwards) throws SQLException {
    if (!on || !isMyTurn()) {
      return Optional.empty();
    }
    try {
      takeTime();
      return Optional.of(
          new DuckDbSnapshot(
              findings(),
              () -> {
                release();
                afterwards.run();
              }));
    } catch (SQLException | RuntimeException e) {
      turn.release();
      throw e;
    }
  }

  private boolean isMyTurn() {
    try {
      return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What is answered at once would be asked again at once, as often as processors allow. */
  private void takeTime() {
    long left = turnFrom + PACE.toNanos() - System.nanoTime();
    if (left > 0) {
      LockSupport.parkNanos(left);
    }
    turnFrom = System.nanoTime();
  }

  private Findings findings() throws SQLException {
    dropWhenOver();
    var there = found;
    if (there == null) {
      outdated = false;
      foundAt = System.nanoTime();
      there = Findings.in(database.connect(), time, () -> {});
      found = there;
    }
    there.reading().goOn(time);
    return there;
  }

  private void release() {
    try {
      dropWhenOver();
    } finally {
      turn.release();
    }
  }

  /** What has failed may have been found by half. */
  private void dropWhenOver() {
    var there = found;
    if (there != null && (!on || outdated || isOld() || there.reading().hasFailed())) {
      found = null;
      there.reading().close();
    }
  }

  private boolean isOld() {
    return System.nanoTime() - foundAt > lasting.toNanos();
  }
}
