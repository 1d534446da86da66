package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.domain.record.RefusedRecord;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Refused events, newest first.
 *
 * @param next what to send as {@code cursor} for more; null at the end
 */
record RefusedPageJson(List<RefusedJson> items, @Nullable String next) {

  /** Of one record more than fit on the page, if there are. */
  static RefusedPageJson of(List<RefusedRecord> found, int limit) {
    var items = found.subList(0, Math.min(limit, found.size()));
    return new RefusedPageJson(
        items.stream().map(RefusedJson::from).toList(),
        found.size() > limit ? CursorText.write(items.getLast().place()) : null);
  }

  /** A refused event as it came. */
  record RefusedJson(
      @Schema(description = "To be sent to refused/replay as it is.") String place,
      String refusalId,
      Instant receivedAt,
      String key,
      @Nullable String messageId,
      @Schema(description = "A stable code, such as missing_identity") String reason,
      @Nullable String field,
      String detail,
      String path,
      @Schema(description = "The event as JSON text, merged with its batch") String body,
      @Schema(
              description =
                  "True when the body was too long to be kept whole; then it cannot be taken again.")
          boolean bodyCut,
      @Schema(description = "The refusal that was taken again and is refused once more")
          @Nullable String replayOf,
      @Schema(description = "Of a replay: when the client sent it")
          @Nullable Instant firstReceivedAt) {

    static RefusedJson from(RefusedRecord refused) {
      var event = refused.event();
      return new RefusedJson(
          PlaceText.write(refused),
          event.refusalId(),
          event.receipt().at(),
          event.receipt().key(),
          event.messageId().orElse(null),
          event.reason(),
          event.field().orElse(null),
          event.detail(),
          event.path(),
          event.body(),
          event.bodyCut(),
          event.receipt().replayOf().orElse(null),
          event.firstReceivedAt().orElse(null));
    }
  }
}
