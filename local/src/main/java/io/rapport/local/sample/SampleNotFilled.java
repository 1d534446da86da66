package io.rapport.local.sample;

/** The sample project could not be filled; the message says where it stopped. */
public final class SampleNotFilled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SampleNotFilled(String message) {
    super(message);
  }

  SampleNotFilled(String message, Throwable cause) {
    super(message, cause);
  }
}
