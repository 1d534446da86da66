package io.rapport.tracking.domain.live;

import java.time.Instant;
import java.util.Optional;

/**
 * One event that went by. A refused one has as much of this as can be read in it.
 *
 * @param timestamp when it happened; only receivedAt is known of a refused one
 * @param event the name of a track event
 * @param name the name of a page or screen
 * @param properties a JSON object, as are traits and context
 * @param refusal why it was refused
 */
public record LiveEvent(
    Instant receivedAt,
    Optional<Instant> timestamp,
    Optional<String> type,
    Optional<String> event,
    Optional<String> name,
    Optional<String> messageId,
    Optional<String> anonymousId,
    Optional<String> userId,
    String properties,
    String traits,
    String context,
    Fate fate,
    Optional<Refused> refusal) {

  /**
   * Why an event was refused.
   *
   * @param reason a stable code
   * @param field the field at fault
   * @param detail a sentence for people
   */
  public record Refused(String reason, Optional<String> field, String detail) {}
}
