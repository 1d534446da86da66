package io.rapport.survey.adapter.in.rest;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.response.Response;
import java.util.stream.Stream;

/**
 * What a cell of a table says of the answer to a question.
 *
 * @param otherWords whether it is what the person wrote instead of a choice
 */
record AnswerCell(String question, boolean otherWords) {

  /** The cells of a question: none of a statement, a second one where there is an "other". */
  static Stream<AnswerCell> of(Question question) {
    var first = new AnswerCell(question.id(), false);
    return switch (question) {
      case Statement _ -> Stream.empty();
      case ChoiceQuestion choice when choice.menu().other().isPresent() ->
          Stream.of(first, new AnswerCell(question.id(), true));
      case Question _ -> Stream.of(first);
    };
  }

  String name() {
    return "answers." + question + (otherWords ? ".other" : "");
  }

  String text(Response response) {
    var answer = response.sheet().answers().get(question);
    if (answer == null) {
      return "";
    }
    return otherWords ? otherWords(answer) : text(answer);
  }

  private static String text(Answer answer) {
    return switch (answer) {
      case Answer.Score(int value) -> Integer.toString(value);
      case Answer.Text(String value) -> value;
      case Answer.Choices(var ids, var _) -> String.join("|", ids);
      case Answer.Consented(boolean accepted) -> Boolean.toString(accepted);
    };
  }

  private static String otherWords(Answer answer) {
    return answer instanceof Answer.Choices(var _, var other) ? other.orElse("") : "";
  }
}
