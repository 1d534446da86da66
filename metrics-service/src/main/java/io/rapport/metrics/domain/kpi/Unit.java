package io.rapport.metrics.domain.kpi;

/** What a value counts or measures. */
public enum Unit {
  SCORE,
  PERCENT,
  POINTS,
  MEAN,
  PERSONS,
  PAGEVIEWS,
  SESSIONS,
  ACTIONS,
  PATHS,
  RATIO,
  SECONDS,
  DAYS;

  /** Whether its values are whole numbers. */
  public boolean isCount() {
    return switch (this) {
      case PERSONS, PAGEVIEWS, SESSIONS, ACTIONS, PATHS -> true;
      case SCORE, PERCENT, POINTS, MEAN, RATIO, SECONDS, DAYS -> false;
    };
  }
}
