package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.social.SocialBase;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import io.rapport.statistics.RatioOfSums;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How much people do with what is posted. */
public record SocialEngagement(SocialBase base) implements RatioKpi<SocialBase> {

  /** By impressions. */
  public SocialEngagement() {
    this(SocialBase.IMPRESSIONS);
  }

  @Override
  public KpiDefinition definition() {
    return new KpiDefinition(
        "social_engagement",
        "Social engagement",
        unit(),
        1,
        "likes + comments + shares + saves + mentions ÷ "
            + name()
            + (base == SocialBase.POSTS ? "" : ", in percent")
            + "; each event counts as often as its property count says (a whole number up to a thousand"
            + " millions, else once); impressions and reach are the last ones told of each post in the time,"
            + " followers the last ones of each network, posts those that were published; a post is network"
            + " and post_id",
        List.of("Social Post Published, Liked, Commented, Shared and Saved; Brand Mentioned"),
        EnumSet.range(Interval.HOUR, Interval.TOTAL),
        Set.of(),
        true,
        Map.of(),
        Map.of("base", "impressions, reach, followers or posts; impressions unless given"));
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("base", name());
  }

  @Override
  public Set<SocialBase> ratios() {
    return EnumSet.of(base);
  }

  @Override
  public Measure measure(Ratios<SocialBase> found) {
    var sums = found.of(base).sums();
    var rate = rate(found);
    return new Measure(
        unit(),
        rate.value(),
        OptionalLong.of(Math.round(sums.sumY())),
        OptionalLong.of(Math.round(sums.sumX())),
        Math.round(sums.sumY()),
        rate.interval95(),
        Map.of(),
        sums.sumX() == 0 ? Optional.of("no " + name() + " were told of") : Optional.empty());
  }

  @Override
  public Difference difference(Ratios<SocialBase> now, Ratios<SocialBase> before) {
    return base == SocialBase.POSTS
        ? rate(now).minus(rate(before))
        : rate(now).pointsFrom(rate(before));
  }

  private RatioOfSums rate(Ratios<SocialBase> found) {
    return found.of(base).sums().times(base == SocialBase.POSTS ? 1 : 100);
  }

  private Unit unit() {
    return base == SocialBase.POSTS ? Unit.RATIO : Unit.PERCENT;
  }

  private String name() {
    return base.name().toLowerCase(Locale.ROOT);
  }
}
