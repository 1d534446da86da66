package io.rapport.metrics.domain.survey;

/** What happened with a survey. */
public enum FactKind {
  SHOWN,
  DISMISSED,
  ANSWERED
}
