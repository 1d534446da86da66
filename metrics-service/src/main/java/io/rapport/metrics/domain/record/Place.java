package io.rapport.metrics.domain.record;

/**
 * A record's place in the order of its kind: by time, then by id.
 *
 * @param at UTC milliseconds
 */
public record Place(long at, String id) {}
