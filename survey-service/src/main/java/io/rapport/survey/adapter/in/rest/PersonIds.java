package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.ProblemException;
import io.rapport.survey.domain.response.Respondent;
import java.util.Optional;

/** The ids under which a client knows a person, as in tracking: {@code ""} is none. */
final class PersonIds {

  private PersonIds() {}

  static Respondent respondent(
      String field, Optional<String> anonymousId, Optional<String> userId) {
    var anonymous = anonymousId.filter(id -> !id.isEmpty());
    var user = userId.filter(id -> !id.isEmpty());
    if (anonymous.isEmpty() && user.isEmpty()) {
      throw ProblemException.invalid(field, "or userId is required");
    }
    return new Respondent(anonymous, user);
  }
}
