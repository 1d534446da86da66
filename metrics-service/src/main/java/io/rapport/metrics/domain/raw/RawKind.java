package io.rapport.metrics.domain.raw;

/** What is kept as it came in. */
public enum RawKind {
  EVENTS,
  /** With what was shown and dismissed. */
  ANSWERS
}
