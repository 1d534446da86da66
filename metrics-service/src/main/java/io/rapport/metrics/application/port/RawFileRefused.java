package io.rapport.metrics.application.port;

/** A file is not what it should be; the message says why. */
public final class RawFileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RawFileRefused(String reason) {
    super(reason);
  }
}
