package io.rapport.metrics.domain.record;

import io.rapport.metrics.domain.tracking.EventType;
import java.time.Instant;
import java.util.Optional;

/**
 * An event behind a number.
 *
 * @param person whom it belongs to by today's links
 * @param properties a JSON object
 */
public record EventRecord(
    Place place,
    String messageId,
    EventType type,
    Optional<String> event,
    Optional<String> name,
    Optional<String> path,
    Instant timestamp,
    Optional<String> person,
    Optional<String> anonymousId,
    Optional<String> userId,
    String properties)
    implements KpiRecord {}
