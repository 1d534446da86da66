package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.ResponsesContract;
import io.rapport.survey.application.port.Surveys;

class InMemoryResponsesTest extends ResponsesContract {

  private final Surveys surveys = new InMemorySurveys();
  private final Responses responses = new InMemoryResponses();

  @Override
  protected Surveys surveys() {
    return surveys;
  }

  @Override
  protected Responses responses() {
    return responses;
  }
}
