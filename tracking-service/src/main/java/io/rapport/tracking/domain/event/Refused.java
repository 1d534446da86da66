package io.rapport.tracking.domain.event;

import java.util.Optional;

/**
 * An event that does not count, kept with the reason.
 *
 * @param refusalId names this refusal
 * @param body the event as JSON text, with what its batch said for all
 */
public record Refused(
    Reception reception,
    int position,
    String refusalId,
    Optional<String> messageId,
    Refusal refusal,
    String body)
    implements Outcome {}
