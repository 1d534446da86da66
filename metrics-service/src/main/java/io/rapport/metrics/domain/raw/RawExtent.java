package io.rapport.metrics.domain.raw;

/**
 * How much there is.
 *
 * @param bytes before anything is compressed; what is written has fewer
 */
public record RawExtent(long rows, long bytes) {}
