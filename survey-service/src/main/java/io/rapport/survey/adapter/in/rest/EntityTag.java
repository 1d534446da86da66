package io.rapport.survey.adapter.in.rest;

import io.rapport.editing.StrongTag;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.survey.domain.survey.Survey;
import java.util.Optional;

/** A survey's edition as ETag and If-Match. */
final class EntityTag {

  private static final int NEVER = 0;

  private EntityTag() {}

  static String of(Survey survey) {
    return StrongTag.of(survey.header().edition());
  }

  /** The edition that the caller saw; a tag that we never gave is one of no edition. */
  static Optional<Integer> seen(Optional<String> ifMatch) {
    return ifMatch.filter(tag -> !tag.equals("*")).map(EntityTag::edition);
  }

  static ProblemException stale() {
    return ProblemException.of(
        Problem.Kind.PRECONDITION_FAILED, "Somebody changed the survey; read it again.");
  }

  private static int edition(String tag) {
    try {
      return tag.startsWith("\"") && tag.endsWith("\"") && tag.length() > 2
          ? Integer.parseInt(tag.substring(1, tag.length() - 1))
          : NEVER;
    } catch (NumberFormatException e) {
      return NEVER;
    }
  }
}
