package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.selection.Selector;
import io.rapport.metrics.domain.time.Interval;
import io.rapport.statistics.Difference;
import io.rapport.statistics.Share;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** A KPI that is the share of the active persons who did something. */
public sealed interface DoerKpi extends Kpi, Measured<Share>
    permits ConversionRate, EngagementRate, ReferralRate {

  /** What they did, one or another of it. */
  List<Selector> anyOf();

  /** Such a KPI in words. */
  static KpiDefinition defined(
      String id, String name, String formula, String input, Map<String, String> parameters) {
    return new KpiDefinition(
        id,
        name,
        Unit.PERCENT,
        1,
        formula
            + "; filters and breakdowns tell the persons apart by their active events, whatever else they did",
        List.of("active events of persons", input),
        EnumSet.range(Interval.HOUR, Interval.TOTAL),
        PersonKpi.DIMENSIONS,
        true,
        Map.of(),
        parameters);
  }

  @Override
  default Measure measure(Share doers) {
    return Measure.share(doers, "nobody was active");
  }

  @Override
  default Difference difference(Share now, Share before) {
    return now.minus(before);
  }
}
