package io.rapport.metrics.application.kpi;

import io.rapport.metrics.domain.kpi.CountKpi;

/** Counts things that happened. */
interface CountTally extends Tally<Long> {

  @Override
  CountKpi kpi();

  @Override
  default Long none() {
    return 0L;
  }
}
