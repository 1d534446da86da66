package io.rapport.survey.domain.question;

/** What a person answered to one question. */
public sealed interface Answer {

  /** A point on the question's scale. */
  record Score(int value) implements Answer {}

  /** Words, exactly as they were given. */
  record Text(String value) implements Answer {}
}
