package io.rapport.survey.domain.result;

import io.rapport.survey.domain.question.Ces;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Csat;
import io.rapport.survey.domain.question.MultiChoice;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.Rating;
import io.rapport.survey.domain.question.SingleChoice;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;

/**
 * What makes answers to questions comparable.
 *
 * @param type as authors write it
 * @param points of its scale, 0 where it has none
 */
public record Shape(String type, int points) {

  static Shape of(Question question) {
    return switch (question) {
      case Nps _ -> new Shape("nps", 11);
      case Csat csat -> new Shape("csat", csat.points());
      case Ces _ -> new Shape("ces", 7);
      case Rating rating -> new Shape("rating", rating.points());
      case SingleChoice _ -> new Shape("single_choice", 0);
      case MultiChoice _ -> new Shape("multi_choice", 0);
      case TextQuestion _ -> new Shape("text", 0);
      case Consent _ -> new Shape("consent", 0);
      case Statement _ -> new Shape("statement", 0);
    };
  }
}
