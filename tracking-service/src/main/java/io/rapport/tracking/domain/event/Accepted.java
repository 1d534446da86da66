package io.rapport.tracking.domain.event;

import io.rapport.tracking.domain.json.JsonObject;
import java.util.Optional;

/**
 * An event that counts.
 *
 * @param labels what names it
 * @param unknownFields what the protocol does not name, kept as it came
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
    JsonObject unknownFields)
    implements Outcome {

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
