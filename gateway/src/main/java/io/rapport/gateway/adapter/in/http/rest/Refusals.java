package io.rapport.gateway.adapter.in.http.rest;

import io.rapport.gateway.domain.json.Flaw;
import io.rapport.problems.FieldError;
import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How this API says no. */
final class Refusals {

  private Refusals() {}

  static ProblemException invalid(List<Flaw> flaws) {
    return ProblemException.invalid(
        flaws.stream().map(flaw -> new FieldError(flaw.field(), flaw.reason())).toList());
  }

  /** The body, which an empty request has not. */
  static <T> T present(@Nullable T body) {
    return Optional.ofNullable(body)
        .orElseThrow(
            () -> ProblemException.of(Problem.Kind.MALFORMED, "Send a JSON object as the body."));
  }

  /** As {@link #present}, of an object as it came. */
  static Map<String, @Nullable Object> object(@Nullable Map<String, @Nullable Object> body) {
    return present(body);
  }
}
