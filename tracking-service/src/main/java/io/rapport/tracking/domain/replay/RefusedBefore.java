package io.rapport.tracking.domain.replay;

import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.event.KeptBody;
import io.rapport.tracking.domain.event.Reception;
import io.rapport.tracking.domain.event.Replay;
import io.rapport.tracking.domain.json.Json;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonReader;
import io.rapport.tracking.domain.json.JsonText;
import io.rapport.tracking.domain.json.MergePatch;
import java.time.Instant;
import java.util.Optional;

/**
 * A refused event as the log has it.
 *
 * @param reception under which it was refused
 * @param position in its request
 */
public record RefusedBefore(
    String refusalId,
    Optional<String> messageId,
    Reception reception,
    int position,
    KeptBody body) {

  public boolean isOf(String projectId) {
    return reception.projectId().equals(projectId);
  }

  /** What its client sent; empty when that is not whole. */
  public Optional<Json> sent() {
    return body.cut() ? Optional.empty() : JsonReader.whole(body.text());
  }

  /** It comes in anew, and stays what its client sent then. */
  public Reception takenAgain(Instant now) {
    var firstReceivedAt =
        reception.replay().map(Replay::firstReceivedAt).orElse(reception.receivedAt());
    return new Reception(
        reception.projectId(),
        reception.keyId(),
        now,
        reception.path(),
        reception.sender().again(),
        Optional.empty(),
        Optional.of(new Replay(refusalId, firstReceivedAt)));
  }

  /**
   * The event with changes. However often it is taken again and whatever is changed, it has one id:
   * its own, else that of its first refusal.
   */
  public IncomingEvent changed(Json sent, JsonObject changes) {
    if (!(sent instanceof JsonObject object)) {
      return new IncomingEvent.WithinLimits(position, sent);
    }
    var event =
        MergePatch.apply(changes, object)
            .with("messageId", new JsonText(messageId.orElse(refusalId)));
    return IncomingEvent.of(position, event);
  }
}
