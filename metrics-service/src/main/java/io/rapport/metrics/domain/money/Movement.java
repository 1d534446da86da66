package io.rapport.metrics.domain.money;

/** What became of the recurring revenue of an account between the ends of a time. */
public enum Movement {
  /** It had none at the start. */
  NEW,
  EXPANSION,
  UNCHANGED,
  CONTRACTION,
  /** It has none at the end. */
  CHURNED
}
