package io.rapport.metrics.domain.session;

/** What of each session is added up for a KPI, over what. */
public enum SessionRatio {
  /** Bounced sessions over those that could bounce. */
  BOUNCES,
  /** Pageviews over the sessions that have any. */
  PAGEVIEWS,
  /** Actions over all sessions. */
  ACTIONS,
  /** Seconds over all sessions. */
  SECONDS,
  /** Days between a person's sessions, one after the other, over how often they came back. */
  DAYS_BETWEEN,
  /** Sessions over active persons. */
  SESSIONS_PER_PERSON,
  /** Seconds that somebody was really there over active persons. */
  SECONDS_PER_PERSON
}
