package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Erasures;
import io.rapport.survey.application.port.ErasuresContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresErasuresTest extends ErasuresContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Erasures erasures() {
    return new PostgresErasures(DATABASE.sql());
  }
}
