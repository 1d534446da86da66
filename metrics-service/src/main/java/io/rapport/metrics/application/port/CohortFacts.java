package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.cohort.CohortRule;
import io.rapport.metrics.domain.cohort.Returns;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.CohortRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.statistics.RatioOfSums;
import java.util.List;
import java.util.Map;

/** Who comes back; the buckets are the intervals of the cohorts. */
public interface CohortFacts {

  /**
   * For each person in how many cohorts it came back in the first column, of how many it is in.
   *
   * @param cohorts how many count, from the first one on
   * @param together whether all of them are one cell, else each is its own
   */
  Map<Cell, RatioOfSums> firstReturns(
      Slices slices, CohortRule rule, int cohorts, boolean together);

  Returns returns(Slices slices, CohortRule rule);

  List<Input> inputs(Slices slices, CohortRule rule);

  List<CohortRecord> records(Slices slices, CohortRule rule, PageRequest page);
}
