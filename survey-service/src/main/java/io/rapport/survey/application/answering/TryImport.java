package io.rapport.survey.application.answering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Shows what would come of an import: the very same one, after which nothing is as if it was. */
@ApplicationScoped
@Transactional
public class TryImport {

  private final ImportAnswers importAnswers;
  private final TransactionSynchronizationRegistry transactions;

  TryImport(ImportAnswers importAnswers, TransactionSynchronizationRegistry transactions) {
    this.importAnswers = importAnswers;
    this.transactions = transactions;
  }

  public ImportAnswers.Outcome tryOut(Past past) {
    var outcome = importAnswers.bringIn(past);
    transactions.setRollbackOnly();
    return outcome;
  }
}
