package io.rapport.tracking.application.port;

/** The log does not take events right now; the same request may succeed later. */
public final class EventLogUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EventLogUnavailable(Throwable cause) {
    super("The event log is not available", cause);
  }
}
