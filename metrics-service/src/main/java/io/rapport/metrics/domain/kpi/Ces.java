package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.CHANNEL;
import static io.rapport.metrics.domain.selection.Dimension.Derived.QUESTION;
import static io.rapport.metrics.domain.selection.Dimension.Derived.SURVEY;

import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Share;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Customer Effort Score: 7 is the least effort. */
public record Ces(Variant variant, Per per) implements ScoreKpi {

  private static final int EASY_FROM = 5;
  private static final String VARIANT = "variant";

  /** The field has two. */
  public enum Variant {
    MEAN,
    SHARE
  }

  public Ces() {
    this(Variant.MEAN, Per.ANSWER);
  }

  @Override
  public KpiDefinition definition() {
    return new KpiDefinition(
        "ces",
        "Customer Effort Score",
        unit(),
        1,
        formula(),
        List.of("answers with a score to questions of type ces"),
        EnumSet.range(Interval.HOUR, Interval.TOTAL),
        EnumSet.of(SURVEY, QUESTION, CHANNEL),
        true,
        Map.of(
            "mean", "mean score, 1–7",
            "share", "who gave 5–7 ÷ answered, in percent"),
        Map.of(
            VARIANT,
            "what the value is: mean (of 1–7) or share (of those who gave 5–7); mean unless given",
            "per",
            Per.PARAMETER.get("per")));
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of(
        VARIANT,
        variant.name().toLowerCase(Locale.ROOT),
        "per",
        per.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public String questionType() {
    return "ces";
  }

  @Override
  public boolean hasMean() {
    return true;
  }

  @Override
  public Measure measure(Scores scores) {
    var mean = Figure.of(Unit.MEAN, scores.mean());
    var share = Figure.of(easy(scores));
    var value = variant == Variant.MEAN ? mean : share;
    return new Measure(
        unit(),
        value.value(),
        OptionalLong.of(variant == Variant.MEAN ? scores.sum() : easy(scores).hits()),
        OptionalLong.of(scores.n()),
        scores.n(),
        value.interval95(),
        Map.of("mean", mean, "share", share),
        scores.n() == 0 ? Optional.of("nobody has answered") : Optional.empty());
  }

  @Override
  public Difference difference(Scores now, Scores before) {
    return switch (variant) {
      case MEAN -> now.mean().minus(before.mean());
      case SHARE -> easy(now).minus(easy(before));
    };
  }

  @Override
  public Map<String, Difference> figureChanges(Scores now, Scores before) {
    return Map.of("mean", now.mean().minus(before.mean()), "share", easy(now).minus(easy(before)));
  }

  private Unit unit() {
    return variant == Variant.MEAN ? Unit.MEAN : Unit.PERCENT;
  }

  private String formula() {
    return switch (variant) {
          case MEAN -> "mean of the scores from 1 to 7, where 7 is the least effort";
          case SHARE -> "who gave 5–7 of 7 ÷ answered, in percent; 7 is the least effort";
        }
        + "; an answer counts once with its last score, on the day of its first one";
  }

  private static Share easy(Scores scores) {
    return scores.share(tally -> tally.score() >= EASY_FROM);
  }
}
