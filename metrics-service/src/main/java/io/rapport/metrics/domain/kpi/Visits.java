package io.rapport.metrics.domain.kpi;

import io.rapport.metrics.domain.session.SessionRatio;
import io.rapport.statistics.Quantile;
import java.util.Map;

/**
 * What a KPI of sessions is made from.
 *
 * @param sums by what was added up
 */
public record Visits(Map<SessionRatio, SessionSums> sums, Lengths lengths) {

  public static final Visits NONE = new Visits(Map.of(), Lengths.NONE);

  public Visits {
    sums = Map.copyOf(sums);
  }

  SessionSums of(SessionRatio ratio) {
    return sums.getOrDefault(ratio, SessionSums.NONE);
  }

  /** How long sessions are, in seconds. */
  public record Lengths(Quantile median, Quantile p90) {

    public static final Lengths NONE = new Lengths(Quantile.NONE, Quantile.NONE);
  }
}
