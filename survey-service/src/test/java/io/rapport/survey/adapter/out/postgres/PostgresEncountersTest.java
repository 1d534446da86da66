package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Encounters;
import io.rapport.survey.application.port.EncountersContract;
import io.rapport.survey.application.port.Surveys;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresEncountersTest extends EncountersContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Surveys surveys() {
    return new PostgresSurveys(DATABASE.sql());
  }

  @Override
  protected Encounters encounters() {
    return new PostgresEncounters(DATABASE.sql());
  }
}
