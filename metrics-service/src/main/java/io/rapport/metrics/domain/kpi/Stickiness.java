package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.selection.Dimension;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import io.rapport.statistics.RatioOfSums;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much of a month people are there. */
public record Stickiness() implements Kpi, Measured<RatioOfSums> {

  /** How many days make a month here. */
  public static final int MONTH = 30;

  private static final Set<Dimension.Derived> DIMENSIONS =
      Stream.concat(Stream.of(Dimension.Derived.ACTIVE_DAYS), PersonKpi.DIMENSIONS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final KpiDefinition DEFINITION =
      new KpiDefinition(
          "stickiness",
          "Stickiness",
          Unit.PERCENT,
          1,
          "mean DAU ÷ MAU, in percent: active person-days of the days that have begun ÷ (those days × the"
              + " persons active in the 30 days that end with the last of them); broken down by active_days it is the"
              + " histogram: n is how many persons were active on so many days",
          List.of("active events of persons"),
          EnumSet.range(Interval.DAY, Interval.TOTAL),
          DIMENSIONS,
          true,
          Map.of(),
          Map.of());

  @Override
  public KpiDefinition definition() {
    return DEFINITION;
  }

  /**
   * The share.
   *
   * @param days for each person the active days, over all days if the person is in the month
   */
  @Override
  public Measure measure(RatioOfSums days) {
    var percent = days.times(100);
    return new Measure(
        Unit.PERCENT,
        percent.value(),
        OptionalLong.of(Math.round(days.sumY())),
        OptionalLong.of(Math.round(days.sumX())),
        days.units(),
        percent.interval95(),
        Map.of(),
        days.sumX() == 0 ? Optional.of("nobody was active in the month") : Optional.empty());
  }

  @Override
  public Difference difference(RatioOfSums now, RatioOfSums before) {
    return now.times(100).pointsFrom(before.times(100));
  }
}
