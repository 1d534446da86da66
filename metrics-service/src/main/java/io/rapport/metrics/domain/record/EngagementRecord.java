package io.rapport.metrics.domain.record;

import java.time.Instant;

/**
 * A person's score, and the signals that it is made from.
 *
 * @param recency from 0 to 100
 */
public record EngagementRecord(
    Place place,
    String person,
    double score,
    Instant lastActive,
    long activeDays,
    long sessions,
    long coreActions,
    long breadth,
    double recency)
    implements KpiRecord {}
