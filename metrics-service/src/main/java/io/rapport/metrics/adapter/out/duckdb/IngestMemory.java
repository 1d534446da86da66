package io.rapport.metrics.adapter.out.duckdb;

/**
 * What the writer may remember to be fast; it is exact with any.
 *
 * @param dedupBytes of repeats
 * @param identityBytes of whose ids are whose
 */
record IngestMemory(int dedupBytes, int identityBytes) {}
