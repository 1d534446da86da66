package io.rapport.survey.domain.link;

import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Question;
import io.rapport.survey.domain.survey.Questionnaire;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A questionnaire question by question, for somebody who has given these answers. Which question
 * comes next follows from the answers alone, whatever an address says.
 */
public record Steps(Questionnaire questionnaire, Map<String, Answer> given) {

  public Steps {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /** These steps after one more answer. */
  public Steps with(Map<String, Answer> more) {
    var all = new LinkedHashMap<>(given);
    all.putAll(more);
    return new Steps(questionnaire, all);
  }

  /** The question that somebody is asked who comes back to where they were. */
  public Question next() {
    var path = reachable();
    var last =
        IntStream.range(0, path.size())
            .filter(index -> isAnswered(path.get(index)))
            .max()
            .orElse(-1);
    return path.get(Math.min(last + 1, path.size() - 1));
  }

  /** The question that somebody wishes to see, unless others have to be answered before. */
  public Question at(String wished) {
    return reachable().stream()
        .filter(question -> question.id().equals(wished))
        .findFirst()
        .orElseGet(this::next);
  }

  public Question first() {
    return reachable().getFirst();
  }

  public Optional<Question> before(Question question) {
    var path = reachable();
    var index = path.indexOf(question);
    return index > 0 ? Optional.of(path.get(index - 1)) : Optional.empty();
  }

  /** The question that follows; empty at the end. */
  public Optional<Question> after(Question question) {
    return questionnaire.graph().after(question, given);
  }

  /** Whether the survey ends with this question, whatever is answered to it. */
  public boolean isLast(Question question) {
    var branches =
        questionnaire.branches().stream()
            .filter(branch -> branch.from().equals(question.id()))
            .toList();
    var leadsOn = branches.stream().anyMatch(branch -> branch.to().isPresent());
    var always = branches.stream().anyMatch(branch -> branch.when().isEmpty());
    var questions = questionnaire.questions();
    return !leadsOn && (always || questions.getLast().equals(question));
  }

  /** The path as far as nothing required is missing on it. */
  private List<Question> reachable() {
    var path = questionnaire.graph().path(given);
    var open =
        IntStream.range(0, path.size())
            .filter(index -> path.get(index).required() && !isAnswered(path.get(index)))
            .findFirst()
            .orElse(path.size() - 1);
    return path.subList(0, open + 1);
  }

  private boolean isAnswered(Question question) {
    return Optional.ofNullable(given.get(question.id()))
        .filter(question::isFulfilledBy)
        .isPresent();
  }
}
