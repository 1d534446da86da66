package io.rapport.metrics.domain.selection;

/**
 * Where in an answer a count belongs.
 *
 * @param bucket the number of the bucket, from 0
 */
public record Cell(int bucket, Key key) {}
