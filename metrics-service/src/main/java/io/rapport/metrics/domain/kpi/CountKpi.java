package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Difference;

/** A KPI that counts what happened. */
public sealed interface CountKpi extends Kpi, Measured<Long>
    permits ActiveUsers, Pageviews, Paths, Sessions, PersonKpi {

  @Override
  default Measure measure(Long count) {
    return Measure.count(definition().unit(), count);
  }

  @Override
  default Difference difference(Long now, Long before) {
    return Difference.ofCounts(now, before);
  }
}
