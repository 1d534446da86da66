package io.rapport.tracking.domain.event;

import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.visit.Visit;
import java.util.Optional;

/**
 * An event that counts.
 *
 * @param labels what names it
 * @param unknownFields what the protocol does not name, kept as it came
 * @param visit what was made of its context
 */
public record Accepted(
    Reception reception,
    int position,
    MessageId messageId,
    EventType type,
    Identity identity,
    Labels labels,
    Timing timing,
    JsonObject properties,
    JsonObject traits,
    JsonObject context,
    JsonObject integrations,
    JsonObject unknownFields,
    Visit visit)
    implements Outcome {

  /** What events must share to be kept in order; an event of nobody shares nothing. */
  public String orderKey() {
    return identity.orderKey().orElse(messageId.value());
  }

  /**
   * The names that an event carries, by its type.
   *
   * @param event of a track
   * @param name of a page or screen
   * @param category of a page or screen
   * @param groupId the account of a group
   * @param previousId the former id of an alias
   */
  public record Labels(
      Optional<String> event,
      Optional<String> name,
      Optional<String> category,
      Optional<String> groupId,
      Optional<String> previousId) {}
}
