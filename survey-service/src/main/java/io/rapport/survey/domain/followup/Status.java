package io.rapport.survey.domain.followup;

/** How far members are with an answer; they know best, so every step is open to them. */
public enum Status {
  OPEN,
  IN_PROGRESS,
  RESOLVED,
  DISMISSED
}
