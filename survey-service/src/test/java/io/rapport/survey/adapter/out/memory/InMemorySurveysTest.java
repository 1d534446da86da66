package io.rapport.survey.adapter.out.memory;

import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.application.port.SurveysContract;

class InMemorySurveysTest extends SurveysContract {

  private final Surveys surveys = new InMemorySurveys();

  @Override
  protected Surveys surveys() {
    return surveys;
  }
}
