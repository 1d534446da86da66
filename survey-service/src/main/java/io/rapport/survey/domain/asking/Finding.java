package io.rapport.survey.domain.asking;

import java.time.Instant;
import java.util.Optional;

/** What a rule says to a case. */
public sealed interface Finding {

  Finding PASSES = new Passes();

  /** Nothing against it. */
  record Passes() implements Finding {}

  /** It depends on where the person will be; nobody is there now. */
  record Depends(String reason) implements Finding {}

  /**
   * Not now.
   *
   * @param until from when on this rule has nothing against it; empty when no time is known
   */
  record Holds(String reason, Optional<Instant> until) implements Finding {}

  static Finding holds(String reason) {
    return new Holds(reason, Optional.empty());
  }

  static Finding holdsUntil(Instant until, String reason) {
    return new Holds(reason, Optional.of(until));
  }
}
