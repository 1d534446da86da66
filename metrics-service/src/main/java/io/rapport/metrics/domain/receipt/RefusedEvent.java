package io.rapport.metrics.domain.receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An event that was refused, as it came.
 *
 * @param refusalId names this refusal
 * @param reason a stable code
 * @param field where, when one field is at fault
 * @param detail one sentence for a person
 * @param path of its request
 * @param body as JSON text
 * @param bodyCut whether the body was too long to be kept whole
 * @param firstReceivedAt of a replay: when its client sent it
 */
public record RefusedEvent(
    Receipt receipt,
    String refusalId,
    Optional<String> messageId,
    String reason,
    Optional<String> field,
    String detail,
    String path,
    String body,
    boolean bodyCut,
    Optional<Instant> firstReceivedAt) {

  /** How long refused events can be read and taken again; the topic keeps them as long. */
  public static final Duration KEPT = Duration.ofDays(30);
}
