package io.rapport.metrics.domain.money;

/** What of an account's recurring revenue counts as kept. */
public enum Retained {
  /** What it has at the end. */
  NET,
  /** The same, up to what it had at the start. */
  GROSS
}
