package io.rapport.problems;

import java.io.IOException;

/** A body went beyond its limit; an {@link IOException}, which readers pass on as it is. */
final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  BodyTooLarge(long limit) {
    super("A body of more than " + limit + " bytes");
    this.limit = limit;
  }

  long limit() {
    return limit;
  }
}
