package io.rapport.problems;

/**
 * How many bytes bodies may have in a service that says so.
 *
 * @param large of methods with a {@link LargeBody}
 */
public record BodyLimits(long usual, long large) {}
