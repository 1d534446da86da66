package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.RatioOfSums;

/**
 * What became of the showings of surveys, by person.
 *
 * @param started of shown
 * @param completed of shown
 * @param secondsToComplete of those completed in parts
 */
public record Showings(
    RatioOfSums started,
    RatioOfSums completed,
    RatioOfSums completedOfStarted,
    RatioOfSums secondsToComplete) {

  public static final Showings NONE =
      new Showings(RatioOfSums.NONE, RatioOfSums.NONE, RatioOfSums.NONE, RatioOfSums.NONE);
}
