package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.ResponsesContract;
import io.rapport.survey.application.port.Surveys;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresResponsesTest extends ResponsesContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Surveys surveys() {
    return new PostgresSurveys(DATABASE.sql());
  }

  @Override
  protected Responses responses() {
    return new PostgresResponses(DATABASE.sql());
  }
}
