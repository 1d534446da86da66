package io.rapport.metrics.domain.money;

/**
 * What is recurring revenue, and in which currency it is counted.
 *
 * @param money what charges are, and what other currencies are worth
 */
public record RecurringRule(MoneyRule money, MrrRule mrr) {}
