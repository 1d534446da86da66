package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Difference;

/** A KPI that counts what happened. */
public sealed interface CountKpi extends Kpi
    permits ActiveUsers, Pageviews, Paths, Sessions, PersonKpi {

  default Measure measure(long count) {
    return Measure.count(definition().unit(), count);
  }

  default Difference difference(long now, long before) {
    return Difference.ofCounts(now, before);
  }
}
