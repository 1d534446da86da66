package io.rapport.metrics.application.kpi;

import static java.util.stream.Collectors.toMap;

import io.rapport.metrics.application.port.AnswerFacts;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.kpi.ScoreKpi;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Key;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.Difference;
import io.rapport.statistics.RatioOfSums;
import java.util.List;
import java.util.Map;

/** Counts the scores of answers. */
record ScoreTally(ScoreKpi kpi, AnswerFacts data) implements Tally<Scores> {

  @Override
  public Map<Cell, Scores> count(Slices slices) {
    var scores = data.scores(slices, kpi.questionType(), kpi.per());
    if (!kpi.hasMean()) {
      return scores;
    }
    var persons = data.scoresByPerson(slices, kpi.questionType(), kpi.per());
    return scores.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                cell -> cell.getValue().by(persons.getOrDefault(cell.getKey(), RatioOfSums.NONE))));
  }

  /** A person of several buckets is one person. */
  @Override
  public Scores total(Slices whole, Map<Cell, Scores> series) {
    return kpi.hasMean() || kpi.per() == Per.PERSON
        ? count(whole).getOrDefault(new Cell(0, Key.NONE), none())
        : series.values().stream().reduce(none(), Scores::plus);
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.scoreInputs(slices, kpi.questionType(), kpi.per());
  }

  @Override
  public List<AnswerRecord> records(Slices slices, PageRequest page) {
    return data.scoreRecords(slices, kpi.questionType(), kpi.per(), page);
  }

  @Override
  public Scores none() {
    return Scores.NONE;
  }

  @Override
  public Map<String, Difference> figureChanges(Scores now, Scores before) {
    return kpi.figureChanges(now, before);
  }
}
