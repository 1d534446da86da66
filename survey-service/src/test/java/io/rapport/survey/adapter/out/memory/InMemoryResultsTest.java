package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Results;
import io.rapport.survey.application.port.ResultsContract;
import io.rapport.survey.application.port.Surveys;

class InMemoryResultsTest extends ResultsContract {

  private final InMemorySurveys surveys = new InMemorySurveys();
  private final InMemoryResponses responses = new InMemoryResponses();
  private final InMemoryEncounters encounters = new InMemoryEncounters();

  @Override
  protected Surveys surveys() {
    return surveys;
  }

  @Override
  protected Responses responses() {
    return responses;
  }

  @Override
  protected Encounters encounters() {
    return encounters;
  }

  @Override
  protected Results results() {
    return new InMemoryResults(responses, encounters);
  }
}
