package io.rapport.metrics.domain.receipt;

import java.time.Instant;
import java.util.Optional;

/**
 * That an event came in and is in the log, accepted or refused.
 *
 * @param key the write key's id
 * @param dedupable false when its client sent no id, so that its repeats are new events
 * @param replayOf the refusal that it was before it was taken again
 */
public record Receipt(
    String project, String key, Instant at, boolean dedupable, Optional<String> replayOf) {}
