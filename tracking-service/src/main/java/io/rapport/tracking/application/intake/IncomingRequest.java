package io.rapport.tracking.application.intake;

import io.rapport.tracking.domain.event.BatchDefaults;
import io.rapport.tracking.domain.event.IncomingEvent;
import java.util.List;

/** The events of one request, as the client sent them. */
public record IncomingRequest(BatchDefaults defaults, List<IncomingEvent> events) {

  public IncomingRequest {
    events = List.copyOf(events);
  }
}
