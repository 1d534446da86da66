package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.application.port.EncountersContract;
import io.rapport.survey.application.port.Surveys;

class InMemoryEncountersTest extends EncountersContract {

  private final Surveys surveys = new InMemorySurveys();
  private final Encounters encounters = new InMemoryEncounters();

  @Override
  protected Surveys surveys() {
    return surveys;
  }

  @Override
  protected Encounters encounters() {
    return encounters;
  }
}
