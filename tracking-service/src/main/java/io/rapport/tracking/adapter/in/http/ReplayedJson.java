package io.rapport.tracking.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.tracking.application.replay.Replayed;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each event, in the order in which they were named. */
record ReplayedJson(List<ItemJson> items) {

  static ReplayedJson from(List<Replayed> replayed) {
    return new ReplayedJson(replayed.stream().map(ItemJson::from).toList());
  }

  /** One of them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemJson(
      String place,
      @Schema(
              enumeration = {"accepted", "refused", "unreadable", "gone", "unknown"},
              description =
                  "unreadable: its body is not whole; gone: it is older than 30 days; unknown: this project has no such"
                      + " refused event")
          String result,
      @Nullable String messageId,
      @Nullable String refusalId,
      @Nullable String reason,
      @Nullable String field,
      @Nullable String detail) {

    static ItemJson from(Replayed replayed) {
      return switch (replayed) {
        case Replayed.Accepted(var place, var messageId) ->
            new ItemJson(PlaceText.write(place), "accepted", messageId, null, null, null, null);
        case Replayed.RefusedAgain(var place, var refusalId, var refusal) ->
            new ItemJson(
                PlaceText.write(place),
                "refused",
                null,
                refusalId,
                refusal.reason().code(),
                refusal.field().orElse(null),
                refusal.detail());
        case Replayed.Unreadable(var place) -> plain("unreadable", PlaceText.write(place));
        case Replayed.Gone(var place) -> plain("gone", PlaceText.write(place));
        case Replayed.Unknown(var place) -> plain("unknown", PlaceText.write(place));
      };
    }

    private static ItemJson plain(String result, String place) {
      return new ItemJson(place, result, null, null, null, null, null);
    }
  }
}
