package io.rapport.tracking.domain.event;

import java.util.Optional;

/**
 * An event that does not count, kept with the reason.
 *
 * @param refusalId names this refusal
 */
public record Refused(
    Reception reception,
    int position,
    String refusalId,
    Optional<String> messageId,
    Refusal refusal,
    KeptBody body)
    implements Outcome {}
