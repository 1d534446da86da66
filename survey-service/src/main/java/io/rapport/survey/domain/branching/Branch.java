package io.rapport.survey.domain.branching;

import io.rapport.survey.domain.question.Answer;
import java.util.Optional;

/**
 * Where a survey goes on after a question, other than with the next one.
 *
 * @param from the id of the question
 * @param when what its answer is like; empty: whatever it is
 * @param to the id of the question that follows; empty: the survey ends
 */
public record Branch(String from, Optional<Condition> when, Optional<String> to) {

  boolean isTakenUpon(Optional<Answer> answer) {
    return when.map(condition -> condition.holds(answer)).orElse(true);
  }
}
