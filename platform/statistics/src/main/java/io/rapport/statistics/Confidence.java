package io.rapport.statistics;

/** The one confidence that every interval and test here has. */
final class Confidence {

  /** Two-sided 5 % of the normal distribution. */
  static final double Z = 1.959964;

  static final double ALPHA = 0.05;

  private Confidence() {}
}
