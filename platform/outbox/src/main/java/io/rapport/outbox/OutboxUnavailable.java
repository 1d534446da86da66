package io.rapport.outbox;

/** The database did not take or give messages. */
public final class OutboxUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxUnavailable(Throwable cause) {
    super("The outbox is not available", cause);
  }
}
