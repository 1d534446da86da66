package io.rapport.problems;

import java.util.Arrays;
import java.util.Optional;

/** The problem that stands behind a bare HTTP status of the framework. */
final class HttpProblem {

  private HttpProblem() {}

  static Optional<Problem> of(int status) {
    if (status < 400) {
      return Optional.empty();
    }
    var kind =
        Arrays.stream(Problem.Kind.values())
            .filter(candidate -> candidate.status() == status)
            .findFirst()
            .orElse(status < 500 ? Problem.Kind.INVALID : Problem.Kind.INTERNAL);
    return Optional.of(kind.because(kind.title() + "."));
  }
}
