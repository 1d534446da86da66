package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.Detail;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Paths;
import io.rapport.metrics.domain.kpi.Who;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the ways that people went. */
record PathTally(Paths kpi, KpiQuestion question, Snapshot data) implements CountTally {

  @Override
  public Map<Cell, Long> count(Slices slices) {
    return data.paths().ways(slices, kpi);
  }

  @Override
  public Long total(Slices whole, Map<Cell, Long> series) {
    return series.values().stream().reduce(none(), Long::sum);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.personInputs(slices, Who.ALL);
  }

  @Override
  public List<EventRecord> records(Slices slices, PageRequest page) {
    return data.paths().records(slices, kpi, page);
  }

  @Override
  public Optional<Detail> detail(Long total) {
    var whole = question.slices(List.of(question.period().span()));
    return Optional.of(new Detail.Ways(data.paths().mostTaken(whole, kpi)));
  }
}
