package io.rapport.tracking.application.port;

import io.rapport.tracking.domain.replay.Place;
import io.rapport.tracking.domain.replay.RefusedBefore;
import java.util.List;
import java.util.Map;

/** Where refused events can be read again. */
public interface RefusedLog {

  /**
   * What lies at these places. Blocks, for a bounded time.
   *
   * @return for each place the refused event that is there, whosever it is, or why there is none
   * @throws EventLogUnavailable when the log does not answer in time
   */
  Map<Place, Found> read(List<Place> places);

  /** What was found at a place. */
  sealed interface Found {

    /** A refused event. */
    record Event(RefusedBefore event) implements Found {}

    /** It was there, and the log keeps it no longer. */
    record Gone() implements Found {}

    /** There never was one. */
    record Nothing() implements Found {}
  }
}
