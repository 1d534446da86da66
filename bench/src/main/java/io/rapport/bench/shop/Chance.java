package io.rapport.bench.shop;

import java.util.SplittableRandom;

/** Chance that is always the same. */
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  boolean percent(double percent) {
    return random.nextDouble() * 100 < percent;
  }

  /** From 0 on, below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** The low numbers more often, the more so the higher the power. */
  int skewed(int bound, double power) {
    return (int) (bound * Math.pow(random.nextDouble(), power));
  }

  /** Each step goes on with the same chance. */
  int steps(double mean, int most) {
    int steps = 0;
    while (steps < most && random.nextDouble() < mean / (mean + 1)) {
      steps++;
    }
    return steps;
  }

  /** Which of the weights, one after the other. */
  int weighted(int[] weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = random.nextInt(sum);
    int chosen = 0;
    while (left >= weights[chosen]) {
      left -= weights[chosen];
      chosen++;
    }
    return chosen;
  }

  /** A number that looks like chance and is always the same for this one. */
  static long mixed(long number) {
    long mixed = (number + 0x9E37_79B9_7F4A_7C15L) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** As {@link #mixed}, from 0 on and below the bound. */
  static int mixed(long number, int bound) {
    return (int) Long.remainderUnsigned(mixed(number), bound);
  }
}
