package io.rapport.survey.domain.look;

/** The fonts that every machine has; a survey loads none. */
public enum Font {
  /** The one of the person's system. */
  SYSTEM,
  SANS,
  SERIF,
  MONO
}
