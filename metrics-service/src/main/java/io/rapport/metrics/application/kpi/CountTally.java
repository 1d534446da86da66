package io.rapport.metrics.application.kpi;

import io.rapport.metrics.domain.kpi.CountKpi;
import io.rapport.metrics.domain.kpi.Measure;
import io.rapport.statistics.Difference;

/** Counts things that happened. */
interface CountTally extends Tally<Long> {

  CountKpi kpi();

  @Override
  default Long none() {
    return 0L;
  }

  @Override
  default Measure measure(Long found) {
    return kpi().measure(found);
  }

  @Override
  default Difference difference(Long now, Long before) {
    return kpi().difference(now, before);
  }
}
