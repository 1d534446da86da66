package io.rapport.problems;

import java.util.List;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.title() + ": " + problem.detail());
    this.problem = problem;
  }

  /** 400: one field is wrong. */
  public static ProblemException invalid(String field, String reason) {
    return invalid(List.of(new FieldError(field, reason)));
  }

  /** 400: these fields are wrong. */
  public static ProblemException invalid(List<FieldError> errors) {
    var first = errors.getFirst();
    return new ProblemException(
        Problem.Kind.INVALID.because(first.field() + ": " + first.reason(), errors));
  }

  /** 404: there is none, or the caller must not know of it. */
  public static ProblemException notFound(String what) {
    return new ProblemException(Problem.Kind.NOT_FOUND.because("No such " + what + "."));
  }

  /** 409: the state of the thing does not allow it. */
  public static ProblemException conflict(String detail) {
    return new ProblemException(Problem.Kind.CONFLICT.because(detail));
  }

  /** Any other kind. */
  public static ProblemException of(Problem.Kind kind, String detail) {
    return new ProblemException(kind.because(detail));
  }

  public Problem problem() {
    return problem;
  }
}
