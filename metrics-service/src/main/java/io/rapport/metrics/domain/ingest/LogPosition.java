package io.rapport.metrics.domain.ingest;

/** Where in the log a message lies. */
public record LogPosition(LogPartition partition, long offset) {}
