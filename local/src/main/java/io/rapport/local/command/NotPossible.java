package io.rapport.local.command;

/** What was asked for cannot be done now; the message tells a person why. */
final class NotPossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotPossible(String message) {
    super(message);
  }
}
