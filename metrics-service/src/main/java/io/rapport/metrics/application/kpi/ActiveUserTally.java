package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.ActiveUsers;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.TrailingDays;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Counts the persons of trailing days. */
record ActiveUserTally(ActiveUsers kpi, Snapshot data, Instant now) implements CountTally {

  @Override
  public Map<Cell, Long> count(Slices slices) {
    return data.activeUsers(slices, windows(slices));
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.activeUserInputs(slices, windows(slices));
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.activeUserRecords(slices, windows(slices), page);
  }

  private TrailingDays windows(Slices slices) {
    return TrailingDays.of(slices.buckets(), kpi.window(), now);
  }
}
