package io.rapport.survey.domain.question;

import io.rapport.survey.domain.question.Answer.Text;
import java.util.Optional;

/** A question that is answered in the person's own words. */
public record TextQuestion(String id, String text, boolean required) implements Question {

  /** The longest answer, in UTF-16 code units. */
  public static final int LONGEST_ANSWER = 10_000;

  @Override
  public Optional<String> objectionTo(Answer answer) {
    return answer instanceof Text(String value) && value.length() <= LONGEST_ANSWER
        ? Optional.empty()
        : Optional.of("must be a text of at most " + LONGEST_ANSWER + " characters");
  }
}
