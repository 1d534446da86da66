package io.rapport.metrics.domain.time;

/** How finely a series is cut: calendar units of the project's zone, or not at all. */
public enum Interval {
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  TOTAL
}
