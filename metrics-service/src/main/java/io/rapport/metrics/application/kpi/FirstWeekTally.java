package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.FirstWeekFacts;
import io.rapport.metrics.domain.kpi.FirstWeekEngagement;
import io.rapport.metrics.domain.kpi.FirstWeeks;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Follows new persons through their first week. */
record FirstWeekTally(FirstWeekEngagement kpi, FirstWeekFacts data, Instant now)
    implements Tally<FirstWeeks> {

  @Override
  public Map<Cell, FirstWeeks> count(Slices slices) {
    return data.firstWeeks(slices, kpi.onboarding(), now);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, kpi.onboarding(), now);
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.records(slices, kpi.onboarding(), now, page);
  }

  @Override
  public FirstWeeks none() {
    return FirstWeeks.NONE;
  }
}
