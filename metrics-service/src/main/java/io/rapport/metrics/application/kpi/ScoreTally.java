package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.Snapshot;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Measure;
import io.rapport.metrics.domain.kpi.ScoreKpi;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.Difference;
import java.util.List;
import java.util.Map;

/** Counts the scores of answers. */
record ScoreTally(ScoreKpi kpi, Snapshot data) implements Tally<Scores> {

  @Override
  public Map<Cell, Scores> count(Slices slices) {
    return data.scores(slices, kpi.questionType());
  }

  @Override
  public Scores total(Slices whole, Map<Cell, Scores> series) {
    return series.values().stream().reduce(Scores.NONE, Scores::plus);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.scoreInputs(slices, kpi.questionType());
  }

  @Override
  public List<AnswerRecord> records(Slices slices, PageRequest page) {
    return data.scoreRecords(slices, kpi.questionType(), page);
  }

  @Override
  public Scores none() {
    return Scores.NONE;
  }

  @Override
  public Measure measure(Scores found) {
    return kpi.measure(found);
  }

  @Override
  public Difference difference(Scores now, Scores before) {
    return kpi.difference(now, before);
  }
}
