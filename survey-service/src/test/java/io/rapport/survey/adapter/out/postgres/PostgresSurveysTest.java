package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Surveys;
import io.rapport.survey.application.port.SurveysContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSurveysTest extends SurveysContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Surveys surveys() {
    return new PostgresSurveys(DATABASE.sql());
  }
}
