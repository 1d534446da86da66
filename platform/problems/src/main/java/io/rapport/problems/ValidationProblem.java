package io.rapport.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Bean-validation's findings as a problem. */
final class ValidationProblem {

  private ValidationProblem() {}

  static Problem of(ConstraintViolationException e) {
    return ProblemException.invalid(
            e.getConstraintViolations().stream()
                .map(ValidationProblem::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::reason))
                .toList())
        .problem();
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    return new FieldError(field(violation.getPropertyPath()), violation.getMessage());
  }

  /**
   * The path without the method it starts at, without the parameter when that is the body, and
   * without the words for the elements of lists and maps.
   */
  private static String field(Path path) {
    var nodes =
        StreamSupport.stream(path.spliterator(), false)
            .filter(node -> node.getKind() != ElementKind.METHOD)
            .toList();
    var withinBody =
        nodes.size() > 1 && nodes.getFirst().getKind() == ElementKind.PARAMETER
            ? nodes.subList(1, nodes.size())
            : nodes;
    return withinBody.stream()
        .map(Path.Node::toString)
        .collect(Collectors.joining("."))
        .replaceAll("\\.?<[^>]*>", "");
  }
}
