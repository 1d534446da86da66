package io.rapport.metrics.domain.kpi;

import static io.rapport.metrics.domain.selection.Dimension.Derived.OF_VISITS;

import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.ClusteredMean;
import io.rapport.statistics.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What people think of products. */
public record ReviewRating() implements RatioKpi<ReviewRating.Sum> {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "review_rating",
          "Review rating",
          Unit.MEAN,
          1,
          "mean rating of Product Reviewed; a rating is a number from 0 to 100, other reviews do not count",
          List.of("Product Reviewed with a rating"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          OF_VISITS,
          true,
          Map.of(),
          Map.of());

  /** What is added up for it. */
  public enum Sum {
    /** Over reviews. */
    RATINGS
  }

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  @Override
  public Set<Sum> ratios() {
    return EnumSet.of(Sum.RATINGS);
  }

  @Override
  public Measure measure(Ratios<Sum> found) {
    var mean = mean(found);
    return new Measure(
        Unit.MEAN,
        mean.value(),
        OptionalLong.empty(),
        OptionalLong.of(mean.n()),
        mean.n(),
        mean.interval95(),
        Map.of(),
        mean.n() == 0 ? Optional.of("nobody has given a rating") : Optional.empty());
  }

  @Override
  public Difference difference(Ratios<Sum> now, Ratios<Sum> before) {
    return mean(now).minus(mean(before));
  }

  private static ClusteredMean mean(Ratios<Sum> found) {
    return new ClusteredMean(found.of(Sum.RATINGS).sums());
  }
}
