package io.rapport.teststack.crooked.adapter.in.kafka;

/** Used by its neighbour. */
public record PriceConsumer() {}
