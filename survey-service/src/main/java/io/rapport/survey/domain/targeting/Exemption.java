package io.rapport.survey.domain.targeting;

/** A quiet period of the project that a survey may break. */
public enum Exemption {
  /** The days between any two surveys. */
  QUIET_PERIOD,
  /** The days between two surveys with the same metric. */
  METRIC_QUIET_PERIOD,
  /** How many people of one account are asked. */
  ACCOUNT_LIMIT
}
