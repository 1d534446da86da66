package io.rapport.metrics.domain.prediction;

/** A customer by name. */
public record Buyer(String person, BuyerHistory history) {}
