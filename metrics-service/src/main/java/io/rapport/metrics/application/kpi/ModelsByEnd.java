package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.BuyerFacts;
import io.rapport.metrics.domain.prediction.FittedModels;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Span;
import java.util.HashMap;
import java.util.Map;

/** Fits the models of a question, once for each end that it looks at. */
final class ModelsByEnd {

  private final BuyerFacts buyers;
  private final Map<Span, FittedModels> fitted = new HashMap<>();

  ModelsByEnd(BuyerFacts buyers) {
    this.buyers = buyers;
  }

  FittedModels of(Slices slices) {
    return fitted.computeIfAbsent(
        slices.buckets().getLast(), _ -> FittedModels.of(buyers.everybody(slices)));
  }
}
