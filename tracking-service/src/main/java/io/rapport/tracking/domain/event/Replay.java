package io.rapport.tracking.domain.event;

import java.time.Instant;

/**
 * That an event was refused before and is taken again.
 *
 * @param refusalId the refusal that it was
 * @param firstReceivedAt when its client sent it; the client's clock is corrected from there
 */
public record Replay(String refusalId, Instant firstReceivedAt) {}
