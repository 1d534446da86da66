package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.Detail;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Sessions;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.session.SessionRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts sessions by the project's rule. */
record SessionTally(Sessions kpi, KpiQuestion question, Snapshot data, SessionRule rule)
    implements CountTally {

  @Override
  public Map<Cell, Long> count(Slices slices) {
    return data.sessions(slices, rule);
  }

  @Override
  public Long total(Slices whole, Map<Cell, Long> series) {
    return series.values().stream().reduce(none(), Long::sum);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.sessionInputs(slices, rule);
  }

  @Override
  public Optional<Detail> detail(Long total) {
    var whole = question.slices(List.of(question.period().span()));
    return kpi.listed().map(page -> new Detail.SessionList(page(whole, page)));
  }

  @Override
  public List<SessionRecord> records(Slices slices, PageRequest page) {
    return data.sessionRecords(slices, rule, page);
  }
}
