package io.rapport.metrics.domain.person;

import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.Place;
import io.rapport.metrics.domain.record.SessionRecord;
import io.rapport.metrics.domain.survey.SurveyRef;
import java.time.Instant;

/** Something in the life of a person. */
public sealed interface TimelineEntry {

  /** Its place among all of them. */
  Place place();

  /** A session, where it began. */
  record Visited(Place place, SessionRecord session) implements TimelineEntry {}

  /** An order. */
  record Ordered(Place place, EventRecord event) implements TimelineEntry {}

  /** Any other event. */
  record Happened(Place place, EventRecord event) implements TimelineEntry {}

  /**
   * A response to a survey.
   *
   * @param answers what was answered, a JSON array
   */
  record Answered(
      Place place,
      String responseId,
      SurveyRef survey,
      String channel,
      Instant occurredAt,
      boolean completed,
      String answers)
      implements TimelineEntry {}
}
