package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.PersonKpi;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;

/** Counts persons who were active. */
record PersonTally(PersonKpi kpi, Snapshot data) implements CountTally {

  @Override
  public Map<Cell, Long> count(Slices slices) {
    return data.persons(slices, kpi.who());
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.personInputs(slices, kpi.who());
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.personRecords(slices, kpi.who(), page);
  }
}
