package io.rapport.survey.domain.question;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.language.Translator;
import java.util.List;
import java.util.Optional;

/** One question of a survey. */
public sealed interface Question
    permits ScoreQuestion, ChoiceQuestion, TextQuestion, Consent, Statement {

  /** Unique within its survey, chosen by the author. */
  String id();

  /** What the person reads. */
  String text();

  /** Whether a response cannot be completed without it. */
  boolean required();

  /** The same question in another language. */
  Question in(Translator translator);

  /** Why this is no answer to this question; empty when it is one. */
  Optional<String> objectionTo(Answer answer);

  /** What an answer means here that can be written in more than one way. */
  default Answer understood(Answer given) {
    return given;
  }

  /** Whether nobody has to ask again, after this answer. */
  default boolean isFulfilledBy(Answer answer) {
    return !answer.saysNothing();
  }

  /** What contradicts itself. */
  default List<Fault> faults() {
    return List.of();
  }

  /** What it still lacks to be asked. */
  default List<Fault> lacks() {
    return List.of();
  }
}
