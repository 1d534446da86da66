package io.rapport.survey.domain.question;

import java.util.Optional;

/** One question of a survey. */
public sealed interface Question permits ScoreQuestion, TextQuestion {

  /** Unique within its survey, chosen by the author. */
  String id();

  /** What the person reads. */
  String text();

  /** Whether a response cannot be completed without it. */
  boolean required();

  /** Why this is no answer to this question; empty when it is one. */
  Optional<String> objectionTo(Answer answer);
}
