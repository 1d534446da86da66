package io.rapport.metrics.domain.saved;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a member of a project has saved, as it is now.
 *
 * @param <D> what the member says
 * @param version grows with each change, from 1
 * @param changedBy the member who made this version
 */
public record Saved<D>(
    String project, String id, D draft, int version, Instant changedAt, String changedBy) {

  public Saved {
    // As it is kept.
    changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The first version of it. */
  public static <D> Saved<D> first(String project, String id, D draft, Instant at, String by) {
    return new Saved<>(project, id, draft, 1, at, by);
  }

  /** The next version of it. */
  public Saved<D> revised(D other, Instant at, String by) {
    return new Saved<>(project, id, other, version + 1, at, by);
  }
}
