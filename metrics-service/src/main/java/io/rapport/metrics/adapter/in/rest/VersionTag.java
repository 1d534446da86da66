package io.rapport.metrics.adapter.in.rest;

import static java.util.stream.Collectors.toSet;

import io.rapport.editing.StrongTag;
import io.rapport.metrics.domain.saved.Saved;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.util.Optional;
import java.util.Set;

/** The version of what is saved as ETag and If-Match. */
final class VersionTag {

  private static final int DIGITS = 9;

  private VersionTag() {}

  static String of(Saved<?> saved) {
    return StrongTag.of(saved.version());
  }

  /** The versions that the caller saw; a tag that was never given is none. Empty when any do. */
  static Optional<Set<Integer>> seen(Optional<String> ifMatch) {
    return StrongTag.versions(ifMatch, DIGITS)
        .map(versions -> versions.stream().map(Math::toIntExact).collect(toSet()));
  }

  static ProblemException stale(String what) {
    return ProblemException.of(
        Problem.Kind.PRECONDITION_FAILED, "Somebody changed the " + what + "; read it again.");
  }
}
