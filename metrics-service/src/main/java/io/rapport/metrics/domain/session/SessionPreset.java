package io.rapport.metrics.domain.session;

/** Whose rules a project's sessions follow. */
public enum SessionPreset {
  DEFAULT,
  MATOMO,
  PLAUSIBLE,
  GA4,
  POSTHOG,
  CLIENT
}
