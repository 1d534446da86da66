package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Lifecycle;
import io.rapport.metrics.domain.kpi.Stages;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.metrics.domain.time.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Counts where persons are in their life with the product. */
record LifecycleTally(Lifecycle kpi, KpiQuestion question, Snapshot data, Instant now)
    implements Tally<Stages> {

  @Override
  public Map<Cell, Stages> count(Slices slices) {
    return data.lifecycle(slices, before(slices), now);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.personInputs(reaching(slices), Who.ALL);
  }

  /** Also those of the time before, which say who is dormant. */
  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.personRecords(reaching(slices), Who.ALL, page);
  }

  @Override
  public Stages none() {
    return Stages.NONE;
  }

  /** A whole period has as long a time before it, a bucket of a series one interval. */
  private Span before(Slices slices) {
    var first = slices.buckets().getFirst();
    if (first.equals(question.period().span())) {
      return question.period().before().span();
    }
    return slices.buckets().size() == 1 && !first.start().equals(question.period().span().start())
        ? first.before()
        : Calendar.before(first, question.interval());
  }

  private Slices reaching(Slices slices) {
    var span = new Span(before(slices).start(), slices.buckets().getLast().end());
    return slices.of(span);
  }
}
