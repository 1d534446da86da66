package io.rapport.metrics.domain.kpi;

/** A number of the catalogue. */
public sealed interface Kpi permits ScoreKpi, CountKpi, VisitKpi, DoerKpi, Lifecycle, Stickiness {

  KpiDefinition definition();
}
