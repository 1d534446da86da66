package io.rapport.problems;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The problem that stands behind a bare HTTP status of the framework. */
final class HttpProblem {

  private HttpProblem() {}

  static Problem of(int status) {
    return Arrays.stream(Problem.Kind.values())
        .filter(kind -> kind.status() == status)
        .findFirst()
        .map(kind -> kind.because(kind.title() + "."))
        .orElseGet(() -> unnamed(status));
  }

  /** RFC 9457's way to say that the status is all there is to know. */
  private static Problem unnamed(int status) {
    var title =
        Optional.ofNullable(Response.Status.fromStatusCode(status))
            .map(Response.Status::getReasonPhrase)
            .orElse("HTTP " + status);
    return new Problem("about:blank", title, status, title + ".", List.of());
  }
}
