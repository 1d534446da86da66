package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.cohort.CohortRule;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.RepeatedShare;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Who comes back of those who began together. */
public record CohortRetention(CohortRule rule) implements Kpi, Measured<RatioOfSums> {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "cohort_retention",
          "Cohort retention",
          Unit.PERCENT,
          1,
          "persons of a cohort who came back in the first interval (or bracket) after it ÷ persons of the cohort, in"
              + " percent, over the cohorts for which it is over; cohorts has the matrix: returned[0] is the size, then"
              + " those who came back in each column, unfinished names the columns that can still grow; returns after"
              + " the period never count; filters and breakdowns tell the start events apart",
          List.of("start events of persons", "return events of persons"),
          EnumSet.of(Interval.DAY, Interval.WEEK, Interval.MONTH),
          PersonKpi.DIMENSIONS,
          true,
          Map.of(),
          Map.of(
              "start", "a selector; any active event unless given",
              "return", "a selector; any active event unless given",
              "mode",
                  "recurring (every start), first_time (the first one ever that matches) or first_occurrence (the"
                      + " first event of its name ever, if it matches); first_time unless given",
              "on", "on (in that interval) or on_or_after (in it or later); on unless given",
              "brackets", "[[from, to], …] intervals after the start as columns, both included",
              "minimumReturns", "how many return events it takes; 1 unless given",
              "periods", "how many intervals are looked at, 30 unless given"));

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Map<String, String> parameters() {
    return rule.told();
  }

  /**
   * The share.
   *
   * @param returned for each person in how many cohorts it came back, of how many it is in
   */
  @Override
  public Measure measure(RatioOfSums returned) {
    var share = new RepeatedShare(returned);
    return new Measure(
        Unit.PERCENT,
        share.percent(),
        OptionalLong.of(share.hits()),
        OptionalLong.of(share.n()),
        share.n(),
        share.interval95(),
        Map.of(),
        share.n() == 0
            ? Optional.of("nobody began for whom the first interval after it is over")
            : Optional.empty());
  }

  @Override
  public Difference difference(RatioOfSums now, RatioOfSums before) {
    return new RepeatedShare(now).minus(new RepeatedShare(before));
  }
}
