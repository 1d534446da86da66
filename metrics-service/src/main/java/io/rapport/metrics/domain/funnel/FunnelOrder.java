package io.rapport.metrics.domain.funnel;

/** In which order the steps of a funnel must be taken. */
public enum FunnelOrder {
  /** One after the other, whatever else is done in between. */
  ORDERED,
  /** One right after the other: the next active event is the next step. */
  STRICT,
  /** All of them, in any order. */
  UNORDERED
}
