package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.money.PurchaseRatio;

/**
 * What customers buy in a time.
 *
 * @param periods how many periods the time has
 */
public record Lifetimes(Ratios<PurchaseRatio> purchases, double periods) {}
