package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.FieldError;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.response.Refusal;
import java.util.List;

/** Refusals of the use cases as problems. */
final class Refusals {

  private Refusals() {}

  static ProblemException problem(Refusal refusal) {
    return problem(
        switch (refusal.reason()) {
          case UNKNOWN_SURVEY -> Problem.Kind.NOT_FOUND;
          case UNKNOWN_VERSION, INVALID -> Problem.Kind.INVALID;
          case SURVEY_NOT_LIVE, OTHER_RESPONSE, RESPONSE_COMPLETED, ERASED -> Problem.Kind.CONFLICT;
        },
        refusal.faults());
  }

  static ProblemException invalid(List<Fault> faults) {
    return problem(Problem.Kind.INVALID, faults);
  }

  static List<FieldError> errors(List<Fault> faults) {
    return faults.stream().map(fault -> new FieldError(fault.field(), fault.reason())).toList();
  }

  private static ProblemException problem(Problem.Kind kind, List<Fault> faults) {
    var first = faults.getFirst();
    return new ProblemException(
        kind.because(first.field() + " " + first.reason() + ".", errors(faults)));
  }
}
