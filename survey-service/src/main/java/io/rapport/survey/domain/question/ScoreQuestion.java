package io.rapport.survey.domain.question;

import io.rapport.survey.domain.question.Answer.Score;
import java.util.Optional;

/** A question that is answered by a point on a scale. */
public sealed interface ScoreQuestion extends Question permits Nps, Csat, Ces, Rating {

  Scale scale();

  Ends ends();

  Display display();

  @Override
  default Optional<String> objectionTo(Answer answer) {
    return answer instanceof Score(int value) && scale().contains(value)
        ? Optional.empty()
        : Optional.of(
            "must be a whole number from " + scale().lowest() + " to " + scale().highest());
  }
}
