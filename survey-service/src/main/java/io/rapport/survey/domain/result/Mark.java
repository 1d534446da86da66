package io.rapport.survey.domain.result;

import io.rapport.survey.domain.question.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that an answer says: that this question was answered, or what was answered.
 *
 * @param value what was answered; {@link #ANSWERED} where that is not one countable thing
 */
public record Mark(String question, String value) {

  /** Something was answered. */
  public static final String ANSWERED = "";

  /** Something was chosen that is put into words. */
  public static final String OTHER = "$other";

  public static final String ACCEPTED = "accepted";
  public static final String DECLINED = "declined";

  /** The separator, which no id has. */
  private static final char SEPARATOR = '=';

  /** All that these answers say. */
  public static List<Mark> of(Map<String, Answer> answers) {
    return answers.entrySet().stream()
        .filter(entry -> !entry.getValue().saysNothing())
        .flatMap(entry -> marks(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The mark that is written so. */
  public static Mark read(String text) {
    int end = text.indexOf(SEPARATOR);
    return new Mark(text.substring(0, end), text.substring(end + 1));
  }

  public String write() {
    return question + SEPARATOR + value;
  }

  private static Stream<Mark> marks(String question, Answer answer) {
    return switch (answer) {
      case Answer.Score(int value) -> Stream.of(new Mark(question, Integer.toString(value)));
      case Answer.Text _ -> Stream.of(new Mark(question, ANSWERED));
      case Answer.Choices(var ids, var other) ->
          Stream.of(Stream.of(ANSWERED), ids.stream(), other.map(_ -> OTHER).stream())
              .flatMap(Function.identity())
              .map(value -> new Mark(question, value));
      case Answer.Consented(boolean accepted) ->
          Stream.of(new Mark(question, accepted ? ACCEPTED : DECLINED));
    };
  }
}
