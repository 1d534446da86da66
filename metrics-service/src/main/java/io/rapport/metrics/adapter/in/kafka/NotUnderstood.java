package io.rapport.metrics.adapter.in.kafka;

/** A message that can be read but not counted. */
final class NotUnderstood extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  NotUnderstood(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
