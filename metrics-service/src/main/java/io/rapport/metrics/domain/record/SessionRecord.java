package io.rapport.metrics.domain.record;

import java.time.Instant;
import java.util.Optional;

/**
 * A session behind a number.
 *
 * @param end its last event
 * @param durationMs of a single event what it says itself
 * @param engagedMs how long somebody was really there, if a client said so
 * @param bounced by the project's session preset; empty when it could not
 */
public record SessionRecord(
    Place place,
    String person,
    Instant start,
    Instant end,
    long durationMs,
    Optional<Long> engagedMs,
    long events,
    long pageviews,
    long actions,
    Optional<Boolean> bounced,
    Optional<String> entryPath,
    Optional<String> exitPath)
    implements KpiRecord {}
