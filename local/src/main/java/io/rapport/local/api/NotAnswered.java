package io.rapport.local.api;

/** The system did not answer as it should; the message says what it was asked for. */
public class NotAnswered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotAnswered(String message) {
    super(message);
  }

  public NotAnswered(String message, Throwable cause) {
    super(message, cause);
  }
}
