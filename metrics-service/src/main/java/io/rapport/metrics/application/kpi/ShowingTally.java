package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.AnswerFacts;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.ResponseRate;
import io.rapport.metrics.domain.kpi.Showings;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.ShowingRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.Difference;
import java.util.List;
import java.util.Map;

/** Counts what became of showings. */
record ShowingTally(ResponseRate kpi, AnswerFacts data) implements Tally<Showings> {

  @Override
  public Map<Cell, Showings> count(Slices slices) {
    return data.showings(slices);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.showingInputs(slices);
  }

  @Override
  public List<ShowingRecord> records(Slices slices, PageRequest page) {
    return data.showingRecords(slices, page);
  }

  @Override
  public Showings none() {
    return Showings.NONE;
  }

  @Override
  public Map<String, Difference> figureChanges(Showings now, Showings before) {
    return kpi.figureChanges(now, before);
  }
}
