package io.rapport.metrics.domain.tracking;

import java.time.Instant;
import java.util.Optional;

/**
 * One tracked event.
 *
 * @param messageId unique within the project; a repeat is the same event
 * @param event the name of a track event
 * @param name the name of a page or screen
 * @param path of the page it happened on
 * @param sender what the sender said about itself
 * @param visit with what its visitor came
 * @param properties a JSON object, as traits
 */
public record Event(
    String project,
    String messageId,
    EventType type,
    Ids ids,
    Optional<String> event,
    Optional<String> name,
    Optional<String> path,
    Instant timestamp,
    Instant receivedAt,
    int batchPosition,
    Sender sender,
    Visit visit,
    String properties,
    String traits,
    Context context) {

  /** Whether it shows that its person is using the product. */
  public boolean isActive() {
    return Activity.isActive(this);
  }

  /** Whether it opens or extends a session. */
  public boolean isVisit() {
    return Activity.isVisit(this);
  }
}
