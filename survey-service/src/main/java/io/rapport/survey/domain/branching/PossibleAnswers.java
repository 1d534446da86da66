package io.rapport.survey.domain.branching;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.ChoiceQuestion;
import io.rapport.survey.domain.question.Consent;
import io.rapport.survey.domain.question.Menu;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.ScoreQuestion;
import io.rapport.survey.domain.question.Statement;
import io.rapport.survey.domain.question.TextQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answers that stand for all that can be given to a question, as far as conditions go. */
final class PossibleAnswers {

  private PossibleAnswers() {}

  /** The answers; the empty one is that it is skipped. */
  static List<Optional<Answer>> to(Question question) {
    return Stream.concat(given(question).map(Optional::of), skipping(question)).toList();
  }

  private static Stream<Optional<Answer>> skipping(Question question) {
    return question.required() ? Stream.empty() : Stream.of(Optional.empty());
  }

  private static Stream<Answer> given(Question question) {
    return switch (question) {
      case ScoreQuestion scored ->
          IntStream.rangeClosed(scored.scale().lowest(), scored.scale().highest())
              .mapToObj(Answer.Score::new);
      case ChoiceQuestion choice -> choices(choice.menu());
      case TextQuestion _ -> Stream.of(new Answer.Text("words"));
      case Consent consent when consent.required() -> Stream.of(new Answer.Consented(true));
      case Consent _ -> Stream.of(new Answer.Consented(true), new Answer.Consented(false));
      case Statement _ -> Stream.empty();
    };
  }

  /** One at a time: who chooses several takes the way of one of them. */
  private static Stream<Answer> choices(Menu menu) {
    return Stream.concat(
        menu.choices().stream().map(choice -> Answer.Choices.of(choice.id())),
        menu.other().map(words -> new Answer.Choices(Set.of(), Optional.of(words))).stream());
  }
}
