package io.rapport.metrics.domain.ingest;

/** One partition of a topic. */
public record LogPartition(String topic, int partition) {}
