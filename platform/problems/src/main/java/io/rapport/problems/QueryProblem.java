package io.rapport.problems;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query parameter that is not of its type. JAX-RS answers 404 to that, as if the address were
 * wrong, and says neither which one it is: the one whose value the conversion complained about.
 */
final class QueryProblem {

  private QueryProblem() {}

  static Optional<Problem> of(NotFoundException e, Map<String, List<String>> query) {
    return Optional.ofNullable(e.getCause())
        .map(Throwable::getMessage)
        .flatMap(complaint -> parameterIn(complaint, query))
        .map(name -> ProblemException.invalid(name, "cannot be read").problem());
  }

  private static Optional<String> parameterIn(String complaint, Map<String, List<String>> query) {
    return query.entrySet().stream()
        .filter(parameter -> parameter.getValue().stream().anyMatch(complaint::contains))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
