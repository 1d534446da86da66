package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.CohortFacts;
import io.rapport.metrics.domain.cohort.CohortTimes;
import io.rapport.metrics.domain.kpi.CohortRetention;
import io.rapport.metrics.domain.kpi.Detail;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.record.CohortRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import io.rapport.metrics.domain.time.Calendar;
import io.rapport.statistics.RatioOfSums;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts who comes back: every bucket of a series is a cohort, a whole time has all of its own. */
record CohortTally(CohortRetention kpi, KpiQuestion question, CohortFacts data, Instant now)
    implements Tally<RatioOfSums> {

  @Override
  public Map<Cell, RatioOfSums> count(Slices slices) {
    var together = slices.buckets().size() == 1;
    var times = times(slices);
    var cohorts = times.cohortsWith(kpi.rule().columns().getFirst());
    return cohorts == 0
        ? Map.of()
        : data.firstReturns(cut(slices, times), kpi.rule(), cohorts, together);
  }

  @Override
  public Optional<Detail> detail(RatioOfSums total) {
    var whole = question.slices(List.of(question.period().span()));
    var times = times(whole);
    return Optional.of(
        new Detail.Cohorts(
            data.returns(cut(whole, times), kpi.rule()).cohorts(times, kpi.rule().columns())));
  }

  @Override
  public List<Input> inputs(Slices slices) {
    return data.inputs(slices, kpi.rule());
  }

  @Override
  public List<CohortRecord> records(Slices slices, PageRequest page) {
    return data.records(cut(slices, times(slices)), kpi.rule(), page);
  }

  @Override
  public RatioOfSums none() {
    return RatioOfSums.NONE;
  }

  private CohortTimes times(Slices slices) {
    var span = slices.span();
    return CohortTimes.of(
        span, question.interval(), new Calendar(question.settings().weekStart()), now);
  }

  private static Slices cut(Slices slices, CohortTimes times) {
    return new Slices(
        slices.project(), slices.filters(), times.intervals(), slices.breakdown(), slices.asOf());
  }
}
