package io.rapport.survey.domain.question;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.question.Answer.Choices;
import io.rapport.survey.domain.question.Answer.Text;
import java.util.List;

/** A question that is answered by what it offers. */
public sealed interface ChoiceQuestion extends Question permits SingleChoice, MultiChoice {

  Menu menu();

  /** A bare id is that choice. */
  @Override
  default Answer understood(Answer given) {
    return given instanceof Text(String id) ? Choices.of(id) : given;
  }

  @Override
  default List<Fault> faults() {
    return menu().faults();
  }

  @Override
  default List<Fault> lacks() {
    return menu().lacks();
  }
}
