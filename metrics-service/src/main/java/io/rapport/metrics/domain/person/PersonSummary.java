package io.rapport.metrics.domain.person;

import io.rapport.metrics.domain.record.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody in a list.
 *
 * @param name as the project calls the person, in its traits
 */
public record PersonSummary(
    String person,
    Optional<String> name,
    Optional<String> email,
    Instant firstSeenAt,
    Instant lastSeenAt) {

  /** Its place in the list. */
  public Place place() {
    return new Place(lastSeenAt.toEpochMilli(), person);
  }
}
