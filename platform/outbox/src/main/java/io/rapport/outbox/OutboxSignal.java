package io.rapport.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay as soon as a transaction with messages has committed. */
@Singleton
class OutboxSignal {

  private final TransactionSynchronizationRegistry transactions;
  private final Semaphore committed = new Semaphore(0);

  OutboxSignal(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  void afterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              committed.release();
            }
          }
        });
  }

  /** Without a transaction at hand, what was left is committed. */
  void left() {
    if (transactions.getTransactionKey() == null) {
      committed.release();
    } else {
      afterCommit();
    }
  }

  /** Waits for a commit of this replica, or until it is time to look for those of others. */
  void await(Duration atMost) throws InterruptedException {
    if (committed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      committed.drainPermits();
    }
  }
}
