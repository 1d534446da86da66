package io.rapport.survey.domain.question;

/** How the points of a scale are drawn. */
public enum Display {
  NUMBERS,
  STARS,
  FACES
}
