package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Stickiness;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.BucketDays;
import io.rapport.metrics.domain.time.Span;
import io.rapport.statistics.RatioOfSums;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds up active days over those of a month. */
record StickinessTally(Stickiness kpi, Snapshot data, Instant now) implements Tally<RatioOfSums> {

  @Override
  public Map<Cell, RatioOfSums> count(Slices slices) {
    return data.stickiness(slices, days(slices));
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.personInputs(reaching(slices), Who.ALL);
  }

  /** Also those of the month before its end. */
  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.personRecords(reaching(slices), Who.ALL, page);
  }

  @Override
  public RatioOfSums none() {
    return RatioOfSums.NONE;
  }

  private BucketDays days(Slices slices) {
    return BucketDays.of(slices.buckets(), Stickiness.MONTH, now);
  }

  private Slices reaching(Slices slices) {
    var days = days(slices);
    var span = new Span(days.days().getFirst(), days.end());
    return slices.of(span);
  }
}
