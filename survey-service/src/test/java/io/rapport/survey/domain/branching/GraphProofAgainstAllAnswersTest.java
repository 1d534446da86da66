package io.rapport.survey.domain.branching;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Choice;
import io.rapport.survey.domain.question.Menu;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.SingleChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The proof against going through small surveys with every answer there is. */
class GraphProofAgainstAllAnswersTest {

  private static final int QUESTIONS = 4;
  private static final Menu MENU =
      new Menu(List.of(new Choice("x", "X"), new Choice("y", "Y")), Optional.empty(), false);
  private static final List<Optional<Answer>> ANSWERS =
      List.of(
          Optional.of(Answer.Choices.of("x")),
          Optional.of(Answer.Choices.of("y")),
          Optional.empty());

  @Test
  void what_is_proved_ends_with_every_answer_and_asks_every_question() {
    var random = new Random(4);
    var sound = 0;
    for (var round = 0; round < 3_000; round++) {
      // Given
      var graph = any(random);

      // When
      var isProved =
          GraphProof.faults(graph).stream()
              .allMatch(fault -> fault.reason().startsWith("is never taken"));

      // Then
      assertThat(isProved).as("%s", graph).isEqualTo(isSound(graph));
      sound += isProved ? 1 : 0;
    }
    assertThat(sound).isBetween(300, 2_700);
  }

  private static QuestionGraph any(Random random) {
    var questions =
        IntStream.range(0, QUESTIONS)
            .<Question>mapToObj(
                index -> new SingleChoice("q" + index, "?", random.nextBoolean(), MENU))
            .toList();
    var branches = new ArrayList<Branch>();
    for (var left = random.nextInt(4); left > 0; left--) {
      var to = random.nextInt(QUESTIONS + 1);
      branches.add(
          new Branch(
              "q" + random.nextInt(QUESTIONS),
              condition(random),
              to == QUESTIONS ? Optional.empty() : Optional.of("q" + to)));
    }
    return new QuestionGraph(questions, branches);
  }

  private static Optional<Condition> condition(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Optional.of(new Condition.OneOf(Set.of("x"), false));
      case 1 -> Optional.of(new Condition.OneOf(Set.of("y"), false));
      case 2 -> Optional.of(new Condition.Answered());
      case 3 -> Optional.of(new Condition.Skipped());
      default -> Optional.empty();
    };
  }

  private static boolean isSound(QuestionGraph graph) {
    var asked = new HashSet<String>();
    for (var number = 0; number < Math.pow(ANSWERS.size(), QUESTIONS); number++) {
      if (!ends(graph, answers(graph, number), asked)) {
        return false;
      }
    }
    return asked.size() == QUESTIONS;
  }

  private static boolean ends(QuestionGraph graph, Map<String, Answer> answers, Set<String> asked) {
    var next = graph.questions().stream().findFirst();
    for (var steps = 0; next.isPresent() && steps <= QUESTIONS; steps++) {
      asked.add(next.get().id());
      next = graph.after(next.get(), answers);
    }
    return next.isEmpty();
  }

  /** One of all combinations; a required question has no answer that is none. */
  private static Map<String, Answer> answers(QuestionGraph graph, int number) {
    var answers = new HashMap<String, Answer>();
    var rest = number;
    for (var question : graph.questions()) {
      var answer = ANSWERS.get(rest % ANSWERS.size());
      answer
          .or(() -> question.required() ? ANSWERS.getFirst() : Optional.empty())
          .ifPresent(given -> answers.put(question.id(), given));
      rest /= ANSWERS.size();
    }
    return answers;
  }
}
