package io.rapport.survey.adapter.in.rest.page;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.MultiChoice;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.question.SingleChoice;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import java.util.Optional;

/** In which words an answer on a page is refused. */
final class Problems {

  private Problems() {}

  /** The words for what is wrong; empty when nothing is. */
  static Optional<String> of(Question question, Optional<Answer> answer) {
    if (answer.flatMap(question::objectionTo).isPresent()) {
      return Optional.of(wrong(question));
    }
    var isMissing = question.required() && !answer.map(question::isFulfilledBy).orElse(false);
    return isMissing ? Optional.of(missing(question)) : Optional.empty();
  }

  /** What the words name. */
  static String value(Question question) {
    return question instanceof TextQuestion text ? Integer.toString(text.longest()) : "";
  }

  private static String wrong(Question question) {
    return switch (question) {
      case TextQuestion _ -> "too_long";
      case MultiChoice _ -> "choices_count";
      case ScoreQuestion _, SingleChoice _, Consent _, Statement _ -> "invalid";
    };
  }

  private static String missing(Question question) {
    return switch (question) {
      case ScoreQuestion _, ChoiceQuestion _ -> "required_choice";
      case Consent _ -> "consent_required";
      case TextQuestion _, Statement _ -> "required";
    };
  }
}
