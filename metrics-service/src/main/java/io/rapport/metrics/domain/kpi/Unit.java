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
  ORDERS,
  SUBSCRIPTIONS,
  MENTIONS,
  CONVERSATIONS,
  /** In the project's currency. */
  MONEY,
  RATIO,
  SECONDS,
  DAYS;

  /** Whether its values are whole numbers. */
  public boolean isCount() {
    return switch (this) {
      case PERSONS,
          PAGEVIEWS,
          SESSIONS,
          ACTIONS,
          PATHS,
          ORDERS,
          SUBSCRIPTIONS,
          MENTIONS,
          CONVERSATIONS ->
          true;
      case SCORE, PERCENT, POINTS, MEAN, MONEY, RATIO, SECONDS, DAYS -> false;
    };
  }
}
