package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Quantile;
import io.rapport.statistics.Share;

/**
 * What became of new persons in their first week.
 *
 * @param time from sign-up to completion, in seconds
 * @param young whose week is not over
 */
public record FirstWeeks(Share completed, Share returned, Quantile time, long young) {

  public static final FirstWeeks NONE =
      new FirstWeeks(new Share(0, 0), new Share(0, 0), Quantile.NONE, 0);

  /** The same with how long it took. */
  public FirstWeeks with(Quantile otherTime) {
    return new FirstWeeks(completed, returned, otherTime, young);
  }
}
