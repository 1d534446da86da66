package io.rapport.survey.adapter.out.postgres;

import io.rapport.survey.application.port.Creations;
import io.rapport.survey.application.port.CreationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresCreationsTest extends CreationsContract {

  @RegisterExtension static final SurveyDatabase DATABASE = new SurveyDatabase();

  @Override
  protected Creations creations() {
    return new PostgresCreations(DATABASE.sql());
  }
}
