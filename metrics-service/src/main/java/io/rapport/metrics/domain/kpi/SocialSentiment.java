package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import io.rapport.statistics.NetScore;
import io.rapport.statistics.Share;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How people speak of the brand. */
public record SocialSentiment() implements Kpi, Measured<Sentiments> {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "social_sentiment",
          "Social sentiment",
          Unit.SCORE,
          1,
          "100 × (positive − negative) ÷ classified mentions and comments; classified are those whose sentiment"
              + " is positive, neutral or negative; each counts as often as its property count says",
          List.of("Brand Mentioned and Social Post Commented with a sentiment"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          Set.of(),
          true,
          Map.of(
              "positive", "share of the classified ones, in percent",
              "neutral", "share of the classified ones, in percent",
              "negative", "share of the classified ones, in percent",
              "unclassified", "mentions and comments without a sentiment"),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  /** The score. */
  @Override
  public Measure measure(Sentiments found) {
    var net = net(found);
    return new Measure(
        Unit.SCORE,
        net.value(),
        OptionalLong.of(found.positive() - found.negative()),
        OptionalLong.of(net.n()),
        net.n(),
        net.interval95(),
        Map.of(
            "positive", Figure.of(new Share(found.positive(), net.n())),
            "neutral", Figure.of(new Share(found.neutral(), net.n())),
            "negative", Figure.of(new Share(found.negative(), net.n())),
            "unclassified", Figure.count(Unit.MENTIONS, found.unclassified())),
        net.n() == 0 ? Optional.of("nobody's words were classified") : Optional.empty());
  }

  @Override
  public Difference difference(Sentiments now, Sentiments before) {
    return net(now).minus(net(before));
  }

  private static NetScore net(Sentiments found) {
    return new NetScore(found.positive(), found.neutral(), found.negative());
  }
}
