package io.rapport.tracking.domain.event;

import java.time.Instant;

/**
 * A request that came in under a live write key.
 *
 * @param keyId which of the project's keys
 * @param path of the request, which says how to read a body again
 */
public record Reception(String projectId, String keyId, Instant receivedAt, String path) {}
