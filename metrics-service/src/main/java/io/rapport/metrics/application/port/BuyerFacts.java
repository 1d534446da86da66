package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.prediction.Buyer;
import io.rapport.metrics.domain.prediction.BuyerHistory;
import io.rapport.metrics.domain.prediction.Buyers;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;

/**
 * Who has ordered what stands, and when, up to the end of what is asked; one purchase a day. What
 * is asked is one bucket.
 */
public interface BuyerFacts {

  /** Everybody, whatever is filtered. */
  Buyers everybody(Slices slices);

  /** Shows those who ordered in the time, told apart; those with the same history at once. */
  void show(Slices slices, Visit visit);

  /** Those who ordered in the time, by name. */
  List<Buyer> list(Slices slices, PageRequest page);

  /** The events that tell of everybody's orders. */
  List<Input> inputs(Slices slices);

  /** Takes in some customers. */
  @FunctionalInterface
  interface Visit {

    /** So many with the same history, which has the mean of what they paid. */
    void visit(Cell cell, BuyerHistory history, long customers);
  }
}
