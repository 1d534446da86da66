package io.rapport.metrics.domain.alert;

/** What came of looking at a number. */
public enum Verdict {
  OK,
  RAISED,
  /** There is no number, or none to compare it with. */
  NO_DATA,
  /** It is made from too little to be trusted. */
  LOW_SAMPLE,
  /** The goal of a target is met. */
  REACHED,
  /** The goal of a target was not met, and its time is over. */
  MISSED;

  /** Whether it says anything of how things are. */
  boolean isKnown() {
    return this != NO_DATA && this != LOW_SAMPLE;
  }
}
