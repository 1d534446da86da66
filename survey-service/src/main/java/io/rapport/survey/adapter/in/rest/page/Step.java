package io.rapport.survey.adapter.in.rest.page;

import io.rapport.survey.application.linking.Way;
import io.rapport.survey.domain.link.Steps;
import io.rapport.survey.domain.question.Answer;
import io.rapport.survey.domain.question.Question;
import java.util.Map;
import java.util.Optional;

/** A page that was sent, and what follows from it. */
record Step(Way.Asked asked, Steps steps, Question question, PostedForm form) {

  Optional<Answer> answer() {
    return form.answer(question);
  }

  boolean saysSomething() {
    return answer().filter(answer -> !answer.saysNothing()).isPresent();
  }

  /** What is to be kept: what is said, or that it is said no more. */
  Map<String, Answer> answers() {
    var wasAnswered = steps.given().containsKey(question.id());
    return answer()
        .filter(answer -> wasAnswered || !answer.saysNothing())
        .map(answer -> Map.of(question.id(), answer))
        .orElse(Map.of());
  }

  /** By which words it is refused; empty when it is not. */
  Optional<String> problem() {
    return Problems.of(question, answer());
  }

  Steps after() {
    return steps.with(answers());
  }

  /** The question that follows; empty at the end. */
  Optional<Question> next() {
    return after().after(question);
  }
}
