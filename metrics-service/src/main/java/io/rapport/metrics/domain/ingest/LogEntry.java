package io.rapport.metrics.domain.ingest;

import io.rapport.metrics.domain.receipt.Receipt;
import io.rapport.metrics.domain.receipt.RefusedEvent;
import io.rapport.metrics.domain.survey.SurveyFact;
import io.rapport.metrics.domain.tracking.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * One message of the log: something to count, something that was refused, or something that cannot
 * be understood.
 */
public sealed interface LogEntry {

  LogPosition position();

  /** An event. */
  record Tracked(LogPosition position, Event event, Receipt receipt) implements LogEntry {}

  /** An event that was refused. */
  record Refused(LogPosition position, RefusedEvent event) implements LogEntry {}

  /** A showing, a dismissal or an answer. */
  record Surveyed(LogPosition position, SurveyFact fact) implements LogEntry {}

  /**
   * A message that is set aside with its reason, so that it blocks nothing behind it and nothing of
   * it is lost.
   */
  record SetAside(
      LogPosition position,
      Instant writtenAt,
      String reason,
      String detail,
      Optional<String> key,
      byte[] payload)
      implements LogEntry {}
}
