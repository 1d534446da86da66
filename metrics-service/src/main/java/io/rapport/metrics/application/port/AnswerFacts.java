package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Per;
import io.rapport.metrics.domain.kpi.Scores;
import io.rapport.metrics.domain.kpi.Showings;
import io.rapport.metrics.domain.record.AnswerRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.record.ShowingRecord;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.RatioOfSums;
import java.util.List;
import java.util.Map;

/** What people answered to surveys, and which they saw. */
public interface AnswerFacts {

  /** The scores of the answers that stand, to questions of this type. */
  Map<Cell, Scores> scores(Slices slices, String questionType, Per per);

  /** The sums of their scores, by person, over how many answers each has. */
  Map<Cell, RatioOfSums> scoresByPerson(Slices slices, String questionType, Per per);

  List<Input> scoreInputs(Slices slices, String questionType, Per per);

  List<AnswerRecord> scoreRecords(Slices slices, String questionType, Per per, PageRequest page);

  /** What became of the showings of each bucket. */
  Map<Cell, Showings> showings(Slices slices);

  List<Input> showingInputs(Slices slices);

  List<ShowingRecord> showingRecords(Slices slices, PageRequest page);
}
