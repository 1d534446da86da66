package io.rapport.metrics.domain.record;

import io.rapport.metrics.domain.ingest.LogPosition;
import io.rapport.metrics.domain.receipt.RefusedEvent;

/** A refused event, and where in the log it lies, so that it can be taken again from there. */
public record RefusedRecord(LogPosition position, RefusedEvent event) {

  /** Its place among the refused events. */
  public Place place() {
    return new Place(event.receipt().at().toEpochMilli(), event.refusalId());
  }
}
