package io.rapport.tracking.adapter.in.http.rate;

/** Too much came from one address or under one key; a little later it is welcome again. */
public final class RateLimited extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Limit limit;
  private final long secondsToWait;

  RateLimited(Limit limit, long secondsToWait) {
    // Without a stack trace: a flood must not cost more than what it was refused for.
    super("More than " + limit.code() + " allows", null, false, false);
    this.limit = limit;
    this.secondsToWait = secondsToWait;
  }

  /** Which limit it was. */
  public Limit limit() {
    return limit;
  }

  /** At least one. */
  public long secondsToWait() {
    return secondsToWait;
  }
}
