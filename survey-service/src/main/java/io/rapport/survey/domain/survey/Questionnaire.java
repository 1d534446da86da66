package io.rapport.survey.domain.survey;

import io.rapport.survey.domain.Fault;
import io.rapport.survey.domain.question.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an author writes and a person is asked. */
public record Questionnaire(String name, List<Question> questions) {

  /** The most questions; with {@code AnswerRules} it bounds the size of an answer's message. */
  public static final int MOST_QUESTIONS = 100;

  public Questionnaire {
    questions = List.copyOf(questions);
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** What keeps it from being a survey; empty when it can be one. */
  public List<Fault> faults() {
    var seen = new HashSet<String>();
    return IntStream.range(0, questions.size())
        .filter(index -> !seen.add(questions.get(index).id()))
        .mapToObj(
            index -> new Fault("questions[" + index + "].id", "is the id of an earlier question"))
        .toList();
  }
}
