package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.CHANNEL;
import static io.rapport.metrics.domain.selection.Dimension.Derived.QUESTION;
import static io.rapport.metrics.domain.selection.Dimension.Derived.SURVEY;

import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customer Satisfaction. */
public record Csat(Per per) implements ScoreKpi {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "csat",
          "Customer Satisfaction",
          Unit.PERCENT,
          1,
          "satisfied ÷ answered, in percent; satisfied gave one of the two highest scores (4–5 of 5,"
              + " 6–7 of 7); an answer counts once with its last score, on the day of its first one",
          List.of("answers with a score to questions of type csat"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          EnumSet.of(SURVEY, QUESTION, CHANNEL),
          true,
          Map.of("mean", "mean score; none when the answers were given on different scales"),
          Per.PARAMETER);

  public Csat() {
    this(Per.ANSWER);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public String questionType() {
    return "csat";
  }

  @Override
  public boolean hasMean() {
    return true;
  }

  @Override
  public Measure measure(Scores scores) {
    var satisfied = scores.share(Csat::isSatisfied);
    return Measure.share(satisfied, Map.of("mean", mean(scores)), "nobody has answered");
  }

  @Override
  public Difference difference(Scores now, Scores before) {
    return now.share(Csat::isSatisfied).minus(before.share(Csat::isSatisfied));
  }

  @Override
  public Map<String, Difference> figureChanges(Scores now, Scores before) {
    return now.plus(before).useOneScale()
        ? Map.of("mean", now.mean().minus(before.mean()))
        : Map.of();
  }

  private static Figure mean(Scores scores) {
    return scores.useOneScale()
        ? Figure.of(Unit.MEAN, scores.mean())
        : new Figure(Unit.MEAN, Optional.empty(), scores.n(), Optional.empty());
  }

  private static boolean isSatisfied(Scores.Tally tally) {
    return tally.score() >= tally.scaleMax() - 1;
  }
}
