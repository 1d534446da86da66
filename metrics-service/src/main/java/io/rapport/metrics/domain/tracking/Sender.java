package io.rapport.metrics.domain.tracking;

import java.util.Optional;

/**
 * What an event's context says about who sent it.
 *
 * @param library the client library, by its name
 * @param sessionId the client's own session
 * @param isActive false when the client says that nobody was at the device
 * @param isBot true for known crawlers
 */
public record Sender(
    Optional<String> library, Optional<String> sessionId, boolean isActive, boolean isBot) {}
