package io.rapport.survey.adapter.in.rest;

import static java.util.stream.Collectors.toSet;

import io.rapport.editing.StrongTag;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.survey.domain.survey.Survey;
import java.util.Optional;
import java.util.Set;

/** A survey's edition as ETag and If-Match. */
final class EntityTag {

  private static final int DIGITS = 9;

  private EntityTag() {}

  static String of(Survey survey) {
    return StrongTag.of(survey.header().edition());
  }

  /** The editions that the caller saw; a tag that was never given is none. Empty when any do. */
  static Optional<Set<Integer>> seen(Optional<String> ifMatch) {
    return StrongTag.versions(ifMatch, DIGITS)
        .map(editions -> editions.stream().map(Math::toIntExact).collect(toSet()));
  }

  static ProblemException stale() {
    return ProblemException.of(
        Problem.Kind.PRECONDITION_FAILED, "Somebody changed the survey; read it again.");
  }
}
