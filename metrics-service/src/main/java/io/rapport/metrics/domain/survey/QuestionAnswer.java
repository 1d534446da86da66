package io.rapport.metrics.domain.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What was answered to one question. */
public record QuestionAnswer(
    String questionId,
    String questionType,
    OptionalInt scaleMin,
    OptionalInt scaleMax,
    OptionalInt score,
    List<String> choices,
    Optional<String> text) {

  public QuestionAnswer {
    choices = List.copyOf(choices);
  }
}
