package io.rapport.metrics.domain.segment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Persons of whom something is true, under a name.
 *
 * @param version grows with each change, from 1
 * @param changedBy the member who made this version
 */
public record Segment(
    String project, String id, Draft draft, int version, Instant changedAt, String changedBy) {

  public Segment {
    // As it is kept.
    changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The first version of it. */
  public static Segment first(String project, String id, Draft draft, Instant at, String by) {
    return new Segment(project, id, draft, 1, at, by);
  }

  /** The next version of it. */
  public Segment revised(Draft other, Instant at, String by) {
    return new Segment(project, id, other, version + 1, at, by);
  }

  /**
   * What a member says of it.
   *
   * @param conditions as the member wrote them, in JSON
   */
  public record Draft(String name, String conditions) {}
}
