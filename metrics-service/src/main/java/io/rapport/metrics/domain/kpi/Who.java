package io.rapport.metrics.domain.kpi;

/** Which of the persons that were active count. */
public enum Who {
  ALL,
  /** Whose first active event ever lies inside. */
  NEW,
  /** Whose first active event ever lies before. */
  RETURNING
}
