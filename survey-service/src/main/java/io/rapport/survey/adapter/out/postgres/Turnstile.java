package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.SurveyConfig;
import io.rapport.survey.application.port.StoreUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets only so many steps into the database at a time, first come, first served. All that are in
 * wait for its log together and are woken together: the more they are, the longer each waits for a
 * processor (ADR 59).
 */
@ApplicationScoped
class Turnstile {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Semaphore places;
  private final TransactionSynchronizationRegistry transactions;

  Turnstile(SurveyConfig config, TransactionSynchronizationRegistry transactions) {
    this.places = new Semaphore(config.answersAtOnce(), true);
    this.transactions = transactions;
  }

  /**
   * Takes the step when its turn has come; a step of a transaction is taken at once, for those who
   * are in could wait for what the transaction holds.
   *
   * @throws StoreUnavailable when it does not come
   */
  <T> T pass(Supplier<T> step) {
    if (transactions.getTransactionKey() != null) {
      return step.get();
    }
    enter();
    try {
      return step.get();
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreUnavailable(new TimeoutException("No turn within " + PATIENCE));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable(e);
    }
  }
}
