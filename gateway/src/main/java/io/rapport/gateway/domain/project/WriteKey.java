package io.rapport.gateway.domain.project;

import java.time.Instant;
import java.util.UUID;

/**
 * Lets a client write to one project, and nothing else; public by nature.
 *
 * @param name what the admin calls it
 * @param value what clients send
 */
public record WriteKey(UUID id, String name, String value, Instant createdAt) {}
