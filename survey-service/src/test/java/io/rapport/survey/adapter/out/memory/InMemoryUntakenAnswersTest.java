package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.UntakenAnswers;
import io.rapport.survey.application.port.UntakenAnswersContract;

class InMemoryUntakenAnswersTest extends UntakenAnswersContract {

  private final UntakenAnswers untaken = new InMemoryUntakenAnswers();

  @Override
  protected UntakenAnswers untaken() {
    return untaken;
  }
}
