package io.rapport.e2e;

/** What may happen to a request with events on its way. */
enum Fault {
  RATE_LIMIT(429),
  SERVER_ERROR(500),
  UNAVAILABLE(503),
  /** The connection is cut before the system has seen the request. */
  LOST_REQUEST(0),
  /** The connection is cut when the system has taken the events, and before the client knows it. */
  LOST_ANSWER(0);

  private final int status;

  Fault(int status) {
    this.status = status;
  }

  /** The status that the client sees; none where the connection is cut. */
  int status() {
    return status;
  }

  boolean isAnswered() {
    return status > 0;
  }
}
