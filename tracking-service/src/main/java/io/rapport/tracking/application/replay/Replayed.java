package io.rapport.tracking.application.replay;

import io.rapport.tracking.domain.event.Refusal;
import io.rapport.tracking.domain.replay.Place;

/** What became of a refused event that was to be taken again. */
public sealed interface Replayed {

  Place place();

  /** It is in the log, and counts unless it did before. */
  record Accepted(Place place, String messageId) implements Replayed {}

  /** It was refused once more, which is a receipt of its own. */
  record RefusedAgain(Place place, String refusalId, Refusal refusal) implements Replayed {}

  /** Its body is not whole, or no JSON: it cannot be taken again. */
  record Unreadable(Place place) implements Replayed {}

  /** The log keeps it no longer. */
  record Gone(Place place) implements Replayed {}

  /** There is no such refused event of this project. */
  record Unknown(Place place) implements Replayed {}
}
