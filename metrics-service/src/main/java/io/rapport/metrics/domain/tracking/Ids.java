package io.rapport.metrics.domain.tracking;

import java.util.Optional;

/** The ids that an event carries. */
public record Ids(
    Optional<String> anonymous,
    Optional<String> user,
    Optional<String> group,
    Optional<String> previous) {}
