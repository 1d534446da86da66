package io.rapport.gateway.adapter.in.http.front;

import io.rapport.problems.Problem;

/** How a body that is too long is refused. */
public final class BodyLimit {

  private BodyLimit() {}

  public static Problem exceeded(long limit) {
    return Problem.Kind.TOO_LARGE.because("The body is longer than " + limit + " bytes.");
  }
}
