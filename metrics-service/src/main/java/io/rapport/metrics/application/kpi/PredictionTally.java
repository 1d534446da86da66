package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.BuyerFacts;
import io.rapport.metrics.domain.kpi.ClvPredicted;
import io.rapport.metrics.domain.kpi.Detail;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.prediction.FittedModels;
import io.rapport.metrics.domain.prediction.Forecasts;
import io.rapport.metrics.domain.record.BuyerRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.Place;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what customers are expected to buy. */
final class PredictionTally implements OneBucketTally<Forecasts> {

  private final ClvPredicted kpi;
  private final BuyerFacts data;
  private final Instant now;
  private final ModelsByEnd models;

  PredictionTally(ClvPredicted kpi, BuyerFacts data, Instant now) {
    this.kpi = kpi;
    this.data = data;
    this.now = now;
    this.models = new ModelsByEnd(data);
  }

  @Override
  public ClvPredicted kpi() {
    return kpi;
  }

  @Override
  public Map<Cell, Forecasts> count(Slices slices) {
    var fitted = models.of(slices);
    var forecast = fitted.forecast(kpi.horizonDays());
    var found = new HashMap<Cell, Forecasts>();
    if (slices.breakdown().isEmpty()) {
      found.put(new Cell(0, Key.NONE), Forecasts.unknown(fitted, 0));
    }
    data.show(
        slices,
        (cell, history, customers) ->
            found.merge(
                cell,
                forecast
                    .map(each -> Forecasts.of(fitted, customers, each.of(history)))
                    .orElseGet(() -> Forecasts.unknown(fitted, customers)),
                Forecasts::plus));
    return found;
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices);
  }

  @Override
  public List<BuyerRecord> records(Slices slices, PageRequest page) {
    var forecast = models.of(slices).forecast(kpi.horizonDays());
    return data.list(slices, page).stream()
        .map(
            buyer ->
                new BuyerRecord(
                    new Place(0, buyer.person()),
                    buyer.person(),
                    buyer.history(),
                    forecast.map(each -> each.of(buyer.history()))))
        .toList();
  }

  @Override
  public Optional<Detail> detail(Forecasts total) {
    return Optional.of(new Detail.Fitted(now, total.models()));
  }

  @Override
  public Forecasts none() {
    return Forecasts.unknown(FittedModels.NONE, 0);
  }
}
