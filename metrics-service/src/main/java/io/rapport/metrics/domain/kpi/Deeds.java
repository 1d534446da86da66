package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.RatioOfSums;
import io.rapport.statistics.Share;

/**
 * How often something was done, and by whom.
 *
 * @param doers who did it, of those who were active
 * @param perDoer how often each of them did it, over one
 */
public record Deeds(Share doers, RatioOfSums perDoer) {

  public static final Deeds NONE = new Deeds(new Share(0, 0), RatioOfSums.NONE);

  long count() {
    return Math.round(perDoer.sumY());
  }
}
