package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Seals;
import io.rapport.survey.application.port.SealsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSealsTest extends SealsContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Seals seals() {
    return new PostgresSeals(DATABASE.sql());
  }
}
