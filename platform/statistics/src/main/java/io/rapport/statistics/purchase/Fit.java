package io.rapport.statistics.purchase;

import java.util.List;

/**
 * What came of fitting a model.
 *
 * @param <M> the model
 */
public sealed interface Fit<M> {

  /** On how many customers. */
  long customers();

  /**
   * The parameters under which what was seen is the most likely.
   *
   * @param standardErrors of the parameters, in their order
   */
  record Found<M>(M model, double logLikelihood, long customers, List<Double> standardErrors)
      implements Fit<M> {
    public Found {
      standardErrors = List.copyOf(standardErrors);
    }
  }

  /** No parameters are the most likely ones. */
  record Failed<M>(String reason, long customers) implements Fit<M> {}
}
