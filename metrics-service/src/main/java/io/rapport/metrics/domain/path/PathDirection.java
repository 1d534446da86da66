package io.rapport.metrics.domain.path;

/** On which side of an event one looks. */
public enum PathDirection {
  /** What people do after it, the first time in a visit. */
  FROM,
  /** What people did before it, the last time in a visit. */
  TO
}
