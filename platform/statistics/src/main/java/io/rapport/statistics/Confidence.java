package io.rapport.statistics;

import static java.lang.Math.abs;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The one confidence that every interval and test here has. */
final class Confidence {

  /** Two-sided 5 % of the normal distribution. */
  static final double Z = 1.959964;

  static final double ALPHA = 0.05;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Confidence() {}

  /** How often chance alone lies as far from 0 as this, by the normal distribution. */
  static double twoSided(double z) {
    return 2 * NORMAL.survivalProbability(abs(z));
  }
}
