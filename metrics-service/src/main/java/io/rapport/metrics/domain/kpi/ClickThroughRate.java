package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.aim.ClickThrough;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.ClusteredShare;
import io.rapport.statistics.Difference;
import io.rapport.statistics.RatioOfSums;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** How much of what is shown is clicked. */
public record ClickThroughRate(ClickThrough pair, Counting counting)
    implements Kpi, Measured<RatioOfSums> {

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "ctr",
          "Click-through rate",
          Unit.PERCENT,
          1,
          "distinct person and promotion_id clicked ÷ viewed in the same time, in percent; without a promotion_id"
              + " it is per person; only what was viewed can be clicked. Counted by events it is clicks ÷ views."
              + " Filters and breakdowns tell views apart, and by events clicks too",
          List.of("views", "clicks"),
          EnumSet.range(Interval.HOUR, Interval.TOTAL),
          PersonKpi.DIMENSIONS,
          true,
          Map.of(),
          Map.of(
              "impression",
                  "a selector; the project's clickThrough unless given, else Promotion Viewed",
              "click",
                  "a selector; the project's clickThrough unless given, else Promotion Clicked",
              "count", "persons or events; persons unless given"));

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  /**
   * The rate.
   *
   * @param clicks for each person how much was clicked of how much that was viewed
   */
  @Override
  public Measure measure(RatioOfSums clicks) {
    return switch (counting) {
      case PERSONS -> Measure.share(new ClusteredShare(clicks), "nothing was viewed");
      case EVENTS -> Measure.percent(clicks, "nothing was viewed");
    };
  }

  @Override
  public Difference difference(RatioOfSums now, RatioOfSums before) {
    return switch (counting) {
      case PERSONS -> new ClusteredShare(now).minus(new ClusteredShare(before));
      case EVENTS -> now.times(100).pointsFrom(before.times(100));
    };
  }

  /** What is counted. */
  public enum Counting {
    PERSONS,
    EVENTS
  }
}
