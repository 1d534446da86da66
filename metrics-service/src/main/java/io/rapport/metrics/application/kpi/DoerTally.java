package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.DoingFacts;
import io.rapport.metrics.domain.kpi.DoerKpi;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.Share;
import java.util.List;
import java.util.Map;

/** Counts the persons who did something among those who were there. */
record DoerTally(DoerKpi kpi, DoingFacts data) implements Tally<Share> {

  @Override
  public Map<Cell, Share> count(Slices slices) {
    return data.doers(slices, kpi.anyOf());
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, kpi.anyOf());
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, kpi.anyOf(), page);
  }

  @Override
  public Share none() {
    return new Share(0, 0);
  }
}
