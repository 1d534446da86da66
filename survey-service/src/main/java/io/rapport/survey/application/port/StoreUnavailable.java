package io.rapport.survey.application.port;

/** The store did not take or give what was asked. */
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailable(Throwable cause) {
    super("The store is not available", cause);
  }
}
