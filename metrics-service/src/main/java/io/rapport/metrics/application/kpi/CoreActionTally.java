package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.DoingFacts;
import io.rapport.metrics.domain.kpi.CoreActions;
import io.rapport.metrics.domain.kpi.Deeds;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;

/** Counts what was done, and by how many. */
record CoreActionTally(CoreActions kpi, DoingFacts data) implements Tally<Deeds> {

  @Override
  public Map<Cell, Deeds> count(Slices slices) {
    return data.deeds(slices, kpi.actions());
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, kpi.actions());
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, kpi.actions(), page);
  }

  @Override
  public Deeds none() {
    return Deeds.NONE;
  }
}
