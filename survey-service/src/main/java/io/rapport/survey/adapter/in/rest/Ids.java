package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.ProblemException;
import io.rapport.survey.domain.link.LinkId;
import io.rapport.survey.domain.response.ResponseId;
import io.rapport.survey.domain.survey.SurveyId;
import java.util.Optional;
import java.util.UUID;

/** Ids as they stand in paths, queries and bodies. */
final class Ids {

  private Ids() {}

  /** The survey in a path: what is no id is no survey. */
  static SurveyId survey(String id) {
    return uuid(id).map(SurveyId::new).orElseThrow(() -> ProblemException.notFound("survey"));
  }

  /** The link in a path; what is no id is no link. */
  static Optional<LinkId> link(String id) {
    return uuid(id).map(LinkId::new);
  }

  /** The response in a path: what is no id is no answer. */
  static ResponseId response(String id) {
    return uuid(id).map(ResponseId::new).orElseThrow(() -> ProblemException.notFound("answer"));
  }

  static UUID field(String field, String id) {
    return uuid(id).orElseThrow(() -> ProblemException.invalid(field, "must be a UUID"));
  }

  static Optional<UUID> uuid(String id) {
    try {
      // Java also reads shortened ones, which would give one thing several names.
      return Optional.of(UUID.fromString(id)).filter(uuid -> uuid.toString().equalsIgnoreCase(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
