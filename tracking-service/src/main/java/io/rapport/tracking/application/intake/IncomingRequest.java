package io.rapport.tracking.application.intake;

import io.rapport.tracking.domain.event.BatchDefaults;
import io.rapport.tracking.domain.event.IncomingEvent;
import io.rapport.tracking.domain.json.JsonNull;
import io.rapport.tracking.domain.json.JsonObject;
import io.rapport.tracking.domain.json.JsonText;
import java.util.List;
import java.util.stream.Stream;

/** The events of one request, as the client sent them. */
public record IncomingRequest(BatchDefaults defaults, List<IncomingEvent> events) {

  public IncomingRequest {
    events = List.copyOf(events);
  }

  /** Every user agent that it names. */
  Stream<String> userAgents() {
    return Stream.concat(Stream.of(defaults.fields()), events.stream().map(IncomingRequest::body))
        .map(body -> body.field("context"))
        .map(
            context ->
                context instanceof JsonObject object ? object.field("userAgent") : JsonNull.NULL)
        .mapMulti(
            (userAgent, next) -> {
              if (userAgent instanceof JsonText(var text)) {
                next.accept(text);
              }
            });
  }

  private static JsonObject body(IncomingEvent event) {
    return event instanceof IncomingEvent.WithinLimits(_, JsonObject body)
        ? body
        : JsonObject.EMPTY;
  }
}
