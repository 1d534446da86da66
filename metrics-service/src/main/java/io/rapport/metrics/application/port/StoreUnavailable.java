package io.rapport.metrics.application.port;

/** The store cannot do its work, for a reason outside of the request. */
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
