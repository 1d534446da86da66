package io.rapport.local.sample;

import io.rapport.local.api.NotAnswered;

/** The sample project could not be filled; the message says where it stopped. */
public final class SampleNotFilled extends NotAnswered {

  private static final long serialVersionUID = 1L;

  SampleNotFilled(String message) {
    super(message);
  }

  SampleNotFilled(String message, Throwable cause) {
    super(message, cause);
  }
}
