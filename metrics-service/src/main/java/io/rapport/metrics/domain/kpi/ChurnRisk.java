package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.prediction.RiskCounts;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many are about to leave.
 *
 * @param engagement how it is told whether somebody comes as before
 */
public record ChurnRisk(EngagementScore engagement) implements Kpi, Measured<RiskCounts> {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "churn_risk",
          "Churn risk",
          Unit.PERCENT,
          1,
          "persons with a reason to leave ÷ persons who were active or ordered in the time or in the as long time"
              + " before, in percent; reasons: of who bought on two days or more, a chance to have left for good of"
              + " 50 % and more by BG/NBD as clv_predicted has it; an engagement score 25 points or more below that of"
              + " the time before; the latest NPS answer is a detractor's; risk = 100 × (1 − (1 − chance to have left)"
              + " × (1 − points lost ÷ 100) × (0.5 for a detractor, else 1))",
          List.of(
              "active events of persons", "orders, their updates and refunds", "answers to nps"),
          EnumSet.of(Interval.TOTAL),
          Set.of(),
          false,
          Map.of(
              "risk", "mean risk, 0 to 100",
              "buyers",
                  "persons with a chance to have left for good: who bought on two days or more",
              "probably_left", "persons with a chance of 50 % and more to have left for good",
              "activity_fell",
                  "persons with an engagement score 25 points or more below that of the time before",
              "detractor", "persons whose latest NPS answer is 0 to 6"),
          Map.of("coreActions", EngagementRate.PARAMETER));

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Measure measure(RiskCounts counts) {
    return Measure.share(
        counts.share(),
        Map.of(
            "risk",
            new Figure(Unit.SCORE, counts.meanRisk(), counts.persons(), Optional.empty()),
            "buyers",
            Figure.count(Unit.PERSONS, counts.buyers()),
            "probably_left",
            Figure.count(Unit.PERSONS, counts.probablyLeft()),
            "activity_fell",
            Figure.count(Unit.PERSONS, counts.activityFell()),
            "detractor",
            Figure.count(Unit.PERSONS, counts.detractors())),
        "nobody was active or ordered");
  }

  @Override
  public Difference difference(RiskCounts now, RiskCounts before) {
    return now.share().minus(before.share());
  }
}
