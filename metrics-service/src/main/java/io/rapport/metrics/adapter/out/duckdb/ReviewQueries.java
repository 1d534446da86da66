package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.application.port.RatioFacts;
import io.rapport.metrics.domain.kpi.ExactRatio;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.ReviewRating;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;

/** Asks about reviews of products. */
record ReviewQueries(Reading reading) implements RatioFacts<ReviewRating.Sum> {

  @Override
  public Map<Cell, ExactRatio> sums(Slices slices, ReviewRating.Sum ratio) {
    return reading.ratios(Selected.events("reviews.ratio", slices));
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return reading.inputs(DuckDbSnapshot.EVENTS, Selected.events("reviews.inputs", slices));
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return reading.list(
        Selected.paged(Selected.events("reviews.records", slices), page), Records::event);
  }
}
