package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.ClickFacts;
import io.rapport.metrics.domain.kpi.ClickThroughRate;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.RatioOfSums;
import java.util.List;
import java.util.Map;

/** Counts what was clicked of what was viewed. */
record ClickThroughTally(ClickThroughRate kpi, ClickFacts data) implements Tally<RatioOfSums> {

  @Override
  public Map<Cell, RatioOfSums> count(Slices slices) {
    return data.clicks(slices, kpi);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, kpi);
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, kpi, page);
  }

  @Override
  public RatioOfSums none() {
    return RatioOfSums.NONE;
  }
}
