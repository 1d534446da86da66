package io.rapport.metrics.application.port;

/** The broker does not take what it was given. */
public final class TopicUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TopicUnavailable(Throwable cause) {
    super("The broker did not take it", cause);
  }
}
