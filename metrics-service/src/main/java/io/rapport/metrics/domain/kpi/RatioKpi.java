package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Difference;
import java.util.Set;

/**
 * A KPI that divides one sum by another.
 *
 * @param <R> what can be added up for it
 */
public sealed interface RatioKpi<R> extends Kpi
    permits ReviewRating, EmailKpi, SocialEngagement, PurchaseKpi {

  /** What must be added up for it, its figures included. */
  Set<R> ratios();

  Measure measure(Ratios<R> found);

  Difference difference(Ratios<R> now, Ratios<R> before);
}
