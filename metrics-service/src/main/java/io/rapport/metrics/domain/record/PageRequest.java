package io.rapport.metrics.domain.record;

import java.util.Optional;

/** Which page of records: those after a place, at most so many. */
public record PageRequest(Optional<Place> after, int limit) {}
