package io.rapport.survey.domain.branching;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In which order questions are asked: down the list, unless a branch leads elsewhere. Of the
 * branches of a question the first one that its answer is like is taken.
 */
public record QuestionGraph(List<Question> questions, List<Branch> branches) {

  public QuestionGraph {
    questions = List.copyOf(questions);
    branches = List.copyOf(branches);
  }

  /** The questions that these answers lead through, as far as they go. */
  public List<Question> path(Map<String, Answer> answers) {
    var path = new LinkedHashSet<Question>();
    var next = questions.stream().findFirst();
    while (next.isPresent() && path.add(next.get())) {
      next = after(next.get(), answers);
    }
    return List.copyOf(path);
  }

  /** The question that follows upon these answers; empty at the end, or while nobody can know. */
  public Optional<Question> after(Question question, Map<String, Answer> answers) {
    var answer = Optional.ofNullable(answers.get(question.id()));
    var branching = branchesFrom(question);
    return isOpen(question, answer) && !branching.isEmpty()
        ? Optional.empty()
        : step(question, branching, answer.filter(given -> !given.saysNothing()))
            .to()
            .flatMap(this::question);
  }

  /** Each way on from a question that some answer takes. */
  Set<Step> steps(Question question) {
    var branching = branchesFrom(question);
    return PossibleAnswers.to(question).stream()
        .map(answer -> step(question, branching, answer))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** Whether an answer has to be given first. */
  private static boolean isOpen(Question question, Optional<Answer> answer) {
    return question.required() && !answer.map(question::isFulfilledBy).orElse(false);
  }

  /** The indices of the branches, in their order. */
  private List<Integer> branchesFrom(Question question) {
    return IntStream.range(0, branches.size())
        .filter(index -> branches.get(index).from().equals(question.id()))
        .boxed()
        .toList();
  }

  private Step step(Question question, List<Integer> branching, Optional<Answer> answer) {
    return branching.stream()
        .filter(index -> branches.get(index).isTakenUpon(answer))
        .findFirst()
        .map(index -> new Step(question.id(), Optional.of(index), branches.get(index).to()))
        .orElseGet(() -> new Step(question.id(), Optional.empty(), following(question)));
  }

  private Optional<String> following(Question question) {
    return questions.stream().skip(questions.indexOf(question) + 1L).findFirst().map(Question::id);
  }
}
