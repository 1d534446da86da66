package io.rapport.metrics.adapter.out.duckdb;

/**
 * What the writer may remember to be fast; it is exact with any.
 *
 * @param dedupBytes of repeats
 * @param identityBytes of whose ids are whose
 * @param rowsHeld how many events it holds at most before they are stored for good
 */
record IngestMemory(int dedupBytes, int identityBytes, int rowsHeld) {}
