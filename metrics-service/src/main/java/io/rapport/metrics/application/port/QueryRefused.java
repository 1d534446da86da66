package io.rapport.metrics.application.port;

/** A question that was not answered, so that the others are. */
public final class QueryRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public QueryRefused(Reason reason) {
    super("A query was refused: " + reason);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why. */
  public enum Reason {
    /** Too many others are being answered. */
    BUSY,
    /** Somebody who may ask it has stopped it. */
    CANCELLED,
    /** It took longer than a query may take. */
    TOOK_TOO_LONG,
    /** It needed more memory than the store may use. */
    TOOK_TOO_MUCH
  }
}
