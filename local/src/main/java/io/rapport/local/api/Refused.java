package io.rapport.local.api;

/** What was asked for is refused for good; the message says why. */
public final class Refused extends NotAnswered {

  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message);
  }
}
