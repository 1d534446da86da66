package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Pageviews;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;

/** Counts pages and screens. */
record PageviewTally(Pageviews kpi, Snapshot data) implements CountTally {

  @Override
  public Map<Cell, Long> count(Slices slices) {
    return data.pageviews(slices);
  }

  @Override
  public Long total(Slices whole, Map<Cell, Long> series) {
    return series.values().stream().reduce(none(), Long::sum);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.pageviewInputs(slices);
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.pageviewRecords(slices, page);
  }
}
