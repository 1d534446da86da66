package io.rapport.survey.domain.branching;

import io.rapport.survey.domain.branching.Condition.InGroup;
import io.rapport.survey.domain.question.Nps;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.question.TextQuestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Surveys that branch, for the tests. */
final class GraphExamples {

  /** A score, and one follow-up for each of its groups. */
  static final QuestionGraph LOYALTY =
      graph(
          List.of(
              new Nps("score", "Would you recommend us?", true),
              new TextQuestion("why", "What went wrong?", false),
              new TextQuestion("missing", "What is missing?", false),
              new TextQuestion("praise", "What do you like most?", false)),
          branch("score", new InGroup(NpsGroup.PASSIVE), "missing"),
          branch("score", new InGroup(NpsGroup.PROMOTER), "praise"),
          toEnd("why"),
          toEnd("missing"));

  private GraphExamples() {}

  static QuestionGraph graph(List<Question> questions, Branch... branches) {
    return new QuestionGraph(questions, List.of(branches));
  }

  /** Optional questions with these ids. */
  static List<Question> texts(String... ids) {
    return Stream.of(ids).<Question>map(id -> new TextQuestion(id, id + "?", false)).toList();
  }

  static Branch branch(String from, Condition when, String to) {
    return new Branch(from, Optional.of(when), Optional.of(to));
  }

  static Branch branch(String from, String to) {
    return new Branch(from, Optional.empty(), Optional.of(to));
  }

  static Branch toEnd(String from) {
    return new Branch(from, Optional.empty(), Optional.empty());
  }
}
