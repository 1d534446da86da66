package io.rapport.metrics.adapter.out.duckdb;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the scores of answers by what is added up of each day, when nothing tells them apart. It
 * is empty when they must be counted otherwise.
 */
record SealedScores(Reading reading, SealedReading sealed) {

  Optional<Map<Cell, Scores>> scores(Slices slices, String questionType) {
    return sealed
        .answersOfAll(slices)
        .map(
            found -> {
              var scores = new HashMap<Cell, Scores>();
              reading.ask(
                  new DayBuckets(slices.buckets())
                      .put(Query.named("scores.sums"))
                      .with("sums", sealed.sumsOfScores(found))
                      .set("question_type", questionType),
                  row -> scores.merge(Reading.cell(row), Counts.scores(row), Scores::plus));
              return scores;
            });
  }

  Optional<List<Input>> inputs(Slices slices, String questionType) {
    return sealed
        .answersOfAll(slices)
        .map(
            found ->
                reading.inputs(
                    AnswerQueries.ANSWERS,
                    Selected.days(Query.named("scores.sealed_inputs"), slices.buckets())
                        .with("sums", sealed.sumsOfScores(found))
                        .set("question_type", questionType)
                        .set("keys", Slices.MOST_KEYS)));
  }
}
