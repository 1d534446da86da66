package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.application.port.Responses;
import io.rapport.survey.application.port.Results;
import io.rapport.survey.application.port.ResultsContract;
import io.rapport.survey.application.port.Surveys;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresResultsTest extends ResultsContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Surveys surveys() {
    return new PostgresSurveys(DATABASE.sql());
  }

  @Override
  protected Responses responses() {
    return new PostgresResponses(DATABASE.sql());
  }

  @Override
  protected Encounters encounters() {
    return new PostgresEncounters(DATABASE.sql());
  }

  @Override
  protected Results results() {
    return new PostgresResults(DATABASE.sql());
  }
}
