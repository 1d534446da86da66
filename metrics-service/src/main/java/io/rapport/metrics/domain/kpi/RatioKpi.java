package io.rapport.metrics.domain.kpi;

import java.util.Set;

/**
 * A KPI that divides one sum by another.
 *
 * @param <R> what can be added up for it
 */
public sealed interface RatioKpi<R> extends Kpi, Measured<Ratios<R>>
    permits ReviewRating, EmailKpi, SocialEngagement, PurchaseKpi {

  /** What must be added up for it, its figures included. */
  Set<R> ratios();
}
