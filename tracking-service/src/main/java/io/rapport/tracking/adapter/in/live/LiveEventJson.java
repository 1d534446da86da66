package io.rapport.tracking.adapter.in.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.rapport.tracking.domain.live.LiveEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A live event as watchers read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LiveEventJson(
    Instant receivedAt,
    @Nullable Instant timestamp,
    @Nullable String type,
    @Nullable String event,
    @Nullable String name,
    @Nullable String messageId,
    @Nullable String anonymousId,
    @Nullable String userId,
    @JsonRawValue String properties,
    @JsonRawValue String traits,
    @JsonRawValue String context,
    String outcome,
    @Nullable String reason,
    @Nullable String field,
    @Nullable String detail) {

  static LiveEventJson from(LiveEvent event) {
    return new LiveEventJson(
        event.receivedAt(),
        event.timestamp().orElse(null),
        event.type().orElse(null),
        event.event().orElse(null),
        event.name().orElse(null),
        event.messageId().orElse(null),
        event.anonymousId().orElse(null),
        event.userId().orElse(null),
        event.properties(),
        event.traits(),
        event.context(),
        event.fate().code(),
        event.refusal().map(LiveEvent.Refused::reason).orElse(null),
        event.refusal().flatMap(LiveEvent.Refused::field).orElse(null),
        event.refusal().map(LiveEvent.Refused::detail).orElse(null));
  }
}
