package io.rapport.metrics.domain.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody decided about a user that an alias says is another one. The latest decision about a
 * user holds.
 *
 * @param into the user that it is; empty when it stands for itself
 */
public record UserMerge(
    String project, String user, Optional<String> into, Instant decidedAt, String decidedBy) {

  /** What becomes of a decision. */
  public enum Outcome {
    DECIDED,
    /** The other user went into this one: both would be nobody. */
    WOULD_CIRCLE
  }
}
