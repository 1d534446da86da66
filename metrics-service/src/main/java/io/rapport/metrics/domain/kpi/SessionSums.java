package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.RatioOfSums;

/**
 * What was found in sessions.
 *
 * @param ratio by person
 * @param most the largest that one session has
 */
public record SessionSums(RatioOfSums ratio, double most) {

  public static final SessionSums NONE = new SessionSums(RatioOfSums.NONE, 0);
}
