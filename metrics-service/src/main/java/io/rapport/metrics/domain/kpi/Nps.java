package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.CHANNEL;
import static io.rapport.metrics.domain.selection.Dimension.Derived.QUESTION;
import static io.rapport.metrics.domain.selection.Dimension.Derived.SURVEY;

import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import io.rapport.statistics.NetScore;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Net Promoter Score. */
public record Nps(Per per) implements ScoreKpi {

  private static final int PROMOTER_FROM = 9;
  private static final int DETRACTOR_TO = 6;

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "nps",
          "Net Promoter Score",
          Unit.SCORE,
          1,
          "100 × (promoters − detractors) ÷ answered; promoters gave 9–10, passives 7–8, detractors"
              + " 0–6; an answer counts once with its last score, on the day of its first one;"
              + " showings, dismissals and answers without a score do not count",
          List.of("answers with a score to questions of type nps"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          EnumSet.of(SURVEY, QUESTION, CHANNEL),
          true,
          Map.of(
              "promoters", "share of 9–10, in percent",
              "passives", "share of 7–8, in percent",
              "detractors", "share of 0–6, in percent",
              "moe95", "196 × √((p + d − (p − d)²) ÷ n), in points"),
          Per.PARAMETER);

  public Nps() {
    this(Per.ANSWER);
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public String questionType() {
    return "nps";
  }

  @Override
  public boolean hasMean() {
    return false;
  }

  @Override
  public Measure measure(Scores scores) {
    var net = net(scores);
    return new Measure(
        Unit.SCORE,
        net.value(),
        OptionalLong.of(net.promoters() - net.detractors()),
        OptionalLong.of(net.n()),
        net.n(),
        net.interval95(),
        Map.of(
            "promoters", Figure.of(scores.share(Nps::isPromoter)),
            "passives", Figure.of(scores.share(Nps::isPassive)),
            "detractors", Figure.of(scores.share(Nps::isDetractor)),
            "moe95", new Figure(Unit.POINTS, net.moe95(), net.n(), Optional.empty())),
        net.n() == 0 ? Optional.of("nobody has answered") : Optional.empty());
  }

  @Override
  public Difference difference(Scores now, Scores before) {
    return net(now).minus(net(before));
  }

  @Override
  public Map<String, Difference> figureChanges(Scores now, Scores before) {
    return Map.of(
        "promoters", now.share(Nps::isPromoter).minus(before.share(Nps::isPromoter)),
        "passives", now.share(Nps::isPassive).minus(before.share(Nps::isPassive)),
        "detractors", now.share(Nps::isDetractor).minus(before.share(Nps::isDetractor)));
  }

  /** How many there are of each, by the words of their stance. */
  static Map<String, Long> stances(Scores scores) {
    return Map.of(
        "promoter", scores.count(Nps::isPromoter),
        "passive", scores.count(Nps::isPassive),
        "detractor", scores.count(Nps::isDetractor));
  }

  private static NetScore net(Scores scores) {
    return new NetScore(
        scores.count(Nps::isPromoter),
        scores.count(Nps::isPassive),
        scores.count(Nps::isDetractor));
  }

  private static boolean isPromoter(Scores.Tally tally) {
    return tally.score() >= PROMOTER_FROM;
  }

  private static boolean isDetractor(Scores.Tally tally) {
    return tally.score() <= DETRACTOR_TO;
  }

  private static boolean isPassive(Scores.Tally tally) {
    return !isPromoter(tally) && !isDetractor(tally);
  }
}
