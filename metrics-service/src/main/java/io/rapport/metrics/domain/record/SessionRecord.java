package io.rapport.metrics.domain.record;

import java.time.Instant;
import java.util.Optional;

/**
 * A session behind a number.
 *
 * @param end its last event
 */
public record SessionRecord(
    Place place,
    String person,
    Instant start,
    Instant end,
    long events,
    long pageviews,
    Optional<String> entryPath,
    Optional<String> exitPath)
    implements KpiRecord {}
