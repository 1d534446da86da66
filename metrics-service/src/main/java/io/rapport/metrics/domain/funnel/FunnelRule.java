package io.rapport.metrics.domain.funnel;

import java.time.Duration;

/**
 * What counts as having come through.
 *
 * @param steps how many there are, 2 to {@value #MOST_STEPS}
 * @param window how long after its first step an attempt may still go on, that moment included
 */
public record FunnelRule(int steps, FunnelOrder order, Duration window) {

  public static final int MOST_STEPS = 20;

  public static final Duration LONGEST_WINDOW = Duration.ofDays(366);

  public FunnelRule {
    if (steps < 2 || steps > MOST_STEPS) {
      throw new IllegalArgumentException("A funnel has 2 to " + MOST_STEPS + " steps");
    }
    if (!window.isPositive() || window.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException("A window is longer than nothing, and at most 366 days");
    }
  }
}
